package org.delhihims.server.opd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.delhihims.scheduling.Band;

/** A clock in Delhi that a test sets. */
public final class TestClock extends Clock {

    private volatile Instant now;

    TestClock(LocalDateTime time) {
        now = time.atZone(Band.DELHI).toInstant();
    }

    public void set(LocalDateTime time) {
        now = time.atZone(Band.DELHI).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Band.DELHI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
