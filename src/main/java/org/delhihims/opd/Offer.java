package org.delhihims.opd;

/**
 * A band that still takes somebody.
 *
 * @param left how many places the way has left that was asked for
 * @param expected when somebody who books now will probably be called
 */
public record Offer(Session session, SessionBand band, int left, ExpectedWait expected) {}
