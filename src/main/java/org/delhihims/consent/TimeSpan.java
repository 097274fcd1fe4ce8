package org.delhihims.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * A stretch of time, from its first moment up to the first that is outside. Days are days in Delhi, and the end of a period
 * belongs to it.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Period">FHIR: Period</a>
 */
record TimeSpan(Instant from, Instant until) {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    /** What a date or time stands for: the whole day, month or year; none if it has no value. */
    static Optional<TimeSpan> of(BaseDateTimeType moment) {
        String text = moment.getValueAsString();
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (moment.getPrecision()) {
                    case YEAR ->
                        days(
                                Year.parse(text).atDay(1),
                                Year.parse(text).plusYears(1).atDay(1));
                    case MONTH ->
                        days(
                                YearMonth.parse(text).atDay(1),
                                YearMonth.parse(text).plusMonths(1).atDay(1));
                    case DAY ->
                        days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                    case MINUTE -> from(moment, ChronoUnit.MINUTES);
                    case SECOND -> from(moment, ChronoUnit.SECONDS);
                    case MILLI -> from(moment, ChronoUnit.MILLIS);
                });
    }

    /** None if an end of it is said to exist and has no value, or if it ends before it starts. */
    static Optional<TimeSpan> of(Period period) {
        Optional<TimeSpan> start = period.hasStartElement() ? of(period.getStartElement()) : open();
        Optional<TimeSpan> end = period.hasEndElement() ? of(period.getEndElement()) : open();
        return start.flatMap(first -> end.map(last -> new TimeSpan(first.from, last.until)))
                .filter(span -> span.from.isBefore(span.until));
    }

    private static Optional<TimeSpan> open() {
        return Optional.of(new TimeSpan(Instant.MIN, Instant.MAX));
    }

    private static TimeSpan days(LocalDate first, LocalDate after) {
        return new TimeSpan(
                first.atStartOfDay(DELHI).toInstant(), after.atStartOfDay(DELHI).toInstant());
    }

    private static TimeSpan from(BaseDateTimeType moment, ChronoUnit precision) {
        Instant first = moment.getValue().toInstant();
        return new TimeSpan(first, first.plus(1, precision));
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean isOver(Instant moment) {
        return !moment.isBefore(until);
    }

    boolean contains(TimeSpan other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    boolean overlaps(TimeSpan other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
