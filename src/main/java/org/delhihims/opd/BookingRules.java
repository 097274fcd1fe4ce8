package org.delhihims.opd;

import java.time.Duration;

/**
 * What keeps touts from booking for others, and how people are given the places that they wait for.
 *
 * @param holdFor how long a place is held while a person decides
 * @param openForOne how many open places one person may have
 * @param openForAccount how many open places one account may have, for its own record and those in its care together;
 *     one for each of them is had in any case
 * @param waitlistNotice how long before the end of a band somebody who waits may still be given a place in it: so long takes the way
 */
public record BookingRules(Duration holdFor, int openForOne, int openForAccount, Duration waitlistNotice) {}
