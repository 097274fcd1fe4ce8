package org.delhihims.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People who ask for cards that nobody has: whoever does so too often tries numbers out, and looks none up for a while
 * ({@code security.md} 4.10). As with all limits, each server counts for itself.
 */
public final class Guesses {

    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);

    private static final int LARGEST = 100_000;

    private final RateLimits limits;
    private final GuessRules rules;
    private final Clock clock;
    private final Cache<String, Instant> blocked;

    Guesses(RateLimits limits, GuessRules rules, Clock clock) {
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
        this.blocked = Caffeine.newBuilder()
                .maximumSize(LARGEST)
                .expireAfterWrite(rules.blockedFor())
                .build();
    }

    /** Nothing where this account may look cards up, and else the seconds until it may. */
    public OptionalLong refusedFor(String account) {
        Instant end = blocked.getIfPresent(account);
        Instant now = clock.instant();
        return end == null || !end.isAfter(now)
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(now, end).plusMillis(999).toSeconds());
    }

    /** This account has asked for a card that nobody has. */
    public void missed(String account) {
        if (limits.isUsedUpBy(Limit.CARD_MISS_PER_USER, account)) {
            blocked.put(account, clock.instant().plus(rules.blockedFor()));
            LOG.atWarn()
                    .addKeyValue("event.category", "intrusion_detection")
                    .addKeyValue("hims.account", account)
                    .log("An account was shut out of card look-ups: it asked for too many cards that nobody has");
        }
    }
}
