package org.delhihims.server.dates;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The time that a date of any precision stands for, {@code to} being the first moment after it. */
public record DateSpan(Instant from, Instant to) {

    /** The span of a date that begins at a moment, in a zone. */
    public static DateSpan of(Instant begin, TemporalPrecisionEnum precision, ZoneId zone) {
        return new DateSpan(begin, endOf(begin.atZone(zone), precision).toInstant());
    }

    private static ZonedDateTime endOf(ZonedDateTime begin, TemporalPrecisionEnum precision) {
        return switch (precision) {
            case YEAR -> begin.plusYears(1);
            case MONTH -> begin.plusMonths(1);
            case DAY -> begin.plusDays(1);
            case MINUTE -> begin.plusMinutes(1);
            case SECOND -> begin.plusSeconds(1);
            case MILLI -> begin.plus(1, ChronoUnit.MILLIS);
        };
    }

    /**
     * Whether a time that lasts from {@code first} to {@code last}, both included, compares to this one as the prefix asks.
     *
     * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR: prefixes</a>
     */
    public boolean fits(@Nullable ParamPrefixEnum prefix, Instant first, Instant last) {
        boolean reachesBelow = first.isBefore(from);
        boolean reachesAbove = !last.isBefore(to);
        boolean isWithin = !reachesBelow && !reachesAbove;
        if (prefix == null) {
            return isWithin;
        }
        return switch (prefix) {
            case EQUAL -> isWithin;
            case NOT_EQUAL -> !isWithin;
            case GREATERTHAN -> reachesAbove;
            case LESSTHAN -> reachesBelow;
            case GREATERTHAN_OR_EQUALS -> reachesAbove || isWithin;
            case LESSTHAN_OR_EQUALS -> reachesBelow || isWithin;
            case STARTS_AFTER -> !first.isBefore(to);
            case ENDS_BEFORE -> last.isBefore(from);
            case APPROXIMATE -> throw new IllegalArgumentException("a rough date is no comparison with a span");
        };
    }
}
