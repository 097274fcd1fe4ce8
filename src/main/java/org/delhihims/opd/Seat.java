package org.delhihims.opd;

import org.delhihims.scheduling.Channel;

/**
 * What of somebody's place stays as it is, however far he comes, unless he is given another.
 *
 * @param number the running number of the token
 */
public record Seat(long session, long band, String patient, Channel channel, Lane lane, int number) {

    /** The same person in a band, with a number of its session. */
    Seat in(long otherSession, long otherBand, int itsNumber) {
        return new Seat(otherSession, otherBand, patient, channel, lane, itsNumber);
    }
}
