package org.delhihims.opd;

/**
 * Somebody came into a line, was given another place in it, or went from it.
 *
 * @param who where he waits from now on, or has waited
 * @param state {@link QueueState#RECEIVED} if he waits, and otherwise why he does not any more
 */
public record QueueEvent(Waiting who, QueueState state) {}
