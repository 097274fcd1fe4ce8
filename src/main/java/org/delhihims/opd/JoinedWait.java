package org.delhihims.opd;

import java.time.Instant;
import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a place of a clinic because he has asked to, for as long as a span of time is not over.
 *
 * @param appointment the id of the Appointment, which has no time yet
 * @param facility the id of the Organization
 * @param service the id of the HealthcareService
 * @param schedule the id of the one clinic that he waits for, or null if any clinic of the service will do
 * @param patient the id of the Patient
 * @param channel by which door
 * @param account of the resident who has asked from home, if so
 * @param from bands that end after this
 * @param until bands that begin before this
 */
public record JoinedWait(
        String appointment,
        String facility,
        String service,
        @Nullable String schedule,
        String patient,
        Channel channel,
        Lane lane,
        @Nullable String account,
        Instant from,
        Instant until) {

    Seat seat(long session, long band, int number) {
        return new Seat(session, band, patient, channel, lane, number);
    }
}
