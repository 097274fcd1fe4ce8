package org.delhihims.server.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in, and for how long.
 *
 * @param staffIdle after which a session that nobody uses ends, {@code residentIdle} for residents
 * @param longestSession after which it ends in any case
 * @param freshFor so long after signing in a person may change how they sign in
 * @param lockAfter so many wrong attempts, for {@code lockFor}; each further lock is twice as long, up to a day
 * @param codeLife of a one-time code, {@code codeAttempts} after which it is worthless
 * @param sms how one-time codes go to phones: {@code none}, {@code demo} or {@code http}, by {@code hims.login.sms-gateway}
 */
@ConfigurationProperties("hims.login")
public record LoginRules(
        Duration staffIdle,
        Duration residentIdle,
        Duration longestSession,
        Duration freshFor,
        int lockAfter,
        Duration lockFor,
        Duration codeLife,
        int codeAttempts,
        String sms) {

    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    public LoginRules {
        if (lockAfter < 1
                || codeAttempts < 1
                || lockFor.isNegative()
                || freshFor.isNegative()
                || longestSession.compareTo(staffIdle) <= 0) {
            throw new IllegalArgumentException("login rules out of range");
        }
    }

    /** How long an account is locked that was locked so many times before without a right attempt. */
    Duration lockAfterLocks(int locks) {
        Duration lock = lockFor.multipliedBy(1L << Math.min(locks, 20));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
