package org.delhihims.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Token buckets, one for each limit and each of those it counts. They are this process's own: where several servers share
 * a database, each allows as much.
 */
public final class RateLimits {

    /** More would be the work of somebody who changes addresses; the buckets that waited longest give way. */
    private static final int LARGEST = 200_000;

    private final Map<Limit, Rate> rates;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    /** The key may be a phone number, so a bucket's name is kept out of logs. */
    private record Key(Limit limit, String value) {

        @Override
        public String toString() {
            return limit.toString();
        }
    }

    RateLimits(LimitRules rules, TimeMeter time) {
        this.rates = rules.limits();
        this.time = time;
        // A bucket that nobody drew from for its whole time is full, like a new one.
        Duration longest = rates.values().stream()
                .map(Rate::in)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(LARGEST)
                .expireAfterAccess(longest)
                .build();
    }

    /** Counts one more. Answers nothing where that is allowed, and else the seconds until it will be. */
    public OptionalLong refusedFor(Limit limit, String key) {
        ConsumptionProbe probe = count(limit, key);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
    }

    /** Counts one more, and answers whether it was the last for now. */
    boolean isUsedUpBy(Limit limit, String key) {
        return count(limit, key).getRemainingTokens() == 0;
    }

    private ConsumptionProbe count(Limit limit, String key) {
        return buckets.get(new Key(limit, key), this::bucket).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(Key key) {
        Rate rate = rates.get(key.limit());
        if (rate == null) {
            throw new IllegalStateException("no rate for " + key);
        }
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.in()))
                .withCustomTimePrecision(time)
                .build();
    }
}
