package org.delhihims.opd;

import org.delhihims.scheduling.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A number that a counter was given in advance.
 *
 * @param session the session that it is of
 * @param band in which it has its place
 * @param appointment of whom it was given to, if that is known
 */
public record LeasedNumber(
        long session,
        TokenNumber number,
        long band,
        Channel channel,
        @Nullable String appointment) {}
