package org.delhihims.server.opd;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How OPDs work here.
 *
 * @param bookableDays for how many days ahead sessions are made
 * @param priorityWeight how many of the priority lane are called to so many of the ordinary one
 * @param ordinaryWeight see {@code priorityWeight}
 * @param holdFor how long a place is held
 * @param openForOne how many open bookings one person may have
 * @param openForAccount how many open bookings an account may have, for its own record and those in its care together;
 *     one for each of them is had in any case
 * @param waitlistNotice how long before the end of a band somebody who waits may still be given a place in it
 * @param board how boards are shown as they change
 */
@ConfigurationProperties("hims.opd")
record OpdSettings(
        int bookableDays,
        int priorityWeight,
        int ordinaryWeight,
        Duration holdFor,
        int openForOne,
        int openForAccount,
        Duration waitlistNotice,
        Board board) {

    /**
     * How boards are shown as they change.
     *
     * @param streams how many screens one server keeps at once
     * @param streamFor how long a stream lasts, after which the screen comes back by itself
     * @param heartbeat how long nothing is said while nothing changes
     */
    record Board(int streams, Duration streamFor, Duration heartbeat) {}
}
