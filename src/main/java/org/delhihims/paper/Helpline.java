package org.delhihims.paper;

import org.delhihims.kernel.Sentence;

/** A number to ring and what it is for. */
public record Helpline(String number, Sentence purpose) {}
