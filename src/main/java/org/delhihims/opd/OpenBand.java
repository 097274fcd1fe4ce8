package org.delhihims.opd;

/** A band that somebody may still come to. */
public record OpenBand(Session session, SessionBand band) {}
