package org.delhihims.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Half of a calendar year in Delhi, for which one key signs cards. */
public record HalfYear(int year, int half) {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    public HalfYear {
        if (half < 1 || half > 2) {
            throw new IllegalArgumentException("a year has two halves, and no " + half);
        }
    }

    public static HalfYear of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DELHI);
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public Instant start() {
        return YearMonth.of(year, half == 1 ? 1 : 7)
                .atDay(1)
                .atStartOfDay(DELHI)
                .toInstant();
    }

    public Instant end() {
        return next().start();
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    public HalfYear previous() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    /** For example {@code 2026-2}. */
    @Override
    public String toString() {
        return year + "-" + half;
    }
}
