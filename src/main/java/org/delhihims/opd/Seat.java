package org.delhihims.opd;

import org.delhihims.scheduling.Channel;

/**
 * What of somebody's place stays as it is, however far he comes.
 *
 * @param number the running number of the token
 */
public record Seat(long session, long band, String patient, Channel channel, Lane lane, int number) {}
