package org.delhihims.server.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** So many times in so long a time, written {@code 20/1m}. Times that were not used come back evenly. */
public record Rate(long times, Duration in) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]*[smhd])");

    public Rate {
        if (times < 1 || in.isNegative() || in.isZero()) {
            throw new IllegalArgumentException("rate out of range: " + times + " in " + in);
        }
    }

    /** Spring reads settings with it. */
    public static Rate valueOf(String text) {
        Matcher rate = FORM.matcher(text.strip());
        if (!rate.matches()) {
            throw new IllegalArgumentException("a rate is written like 20/1m, not " + text);
        }
        return new Rate(Long.parseLong(rate.group(1)), DurationStyle.SIMPLE.parse(rate.group(2)));
    }
}
