package org.delhihims.opd;

import java.time.Duration;

/**
 * What keeps touts from booking for others.
 *
 * @param holdFor how long a place is held while a person decides
 * @param openForOne how many open places one person may have
 * @param openForAccount how many open places one account may have, for its own record and those in its care together;
 *     one for each of them is had in any case
 */
public record BookingRules(Duration holdFor, int openForOne, int openForAccount) {}
