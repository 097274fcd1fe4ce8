package org.delhihims.registry;

/** A department as patients know it, with its code in the code system {@code department}. */
public record Department(String code, BilingualName name) {}
