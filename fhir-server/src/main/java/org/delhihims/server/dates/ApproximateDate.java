package org.delhihims.server.dates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * A date that is meant roughly, {@code ap1984}: within a tenth of the time that has passed since. HAPI does not know the
 * prefix for dates.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR: prefixes</a>
 */
public record ApproximateDate(Instant from, Instant to) {

    public static final String PREFIX = "ap";
    private static final int TENTH = 10;

    /**
     * Reads a date of any precision behind the prefix.
     *
     * @throws ca.uhn.fhir.parser.DataFormatException where it is no date
     */
    public static ApproximateDate read(String value, Clock clock, ZoneId zone) {
        DateTimeType date = new DateTimeType(value.substring(PREFIX.length()));
        DateSpan span = DateSpan.of(date.getValue().toInstant(), date.getPrecision(), zone);
        Duration gap = Duration.between(span.from(), clock.instant()).abs().dividedBy(TENTH);
        return new ApproximateDate(span.from().minus(gap), span.to().plus(gap));
    }

    /** The two values that together ask for it. */
    public String[] asRange(ZoneId zone) {
        return new String[] {"ge" + text(from, zone), "le" + text(to, zone)};
    }

    private static String text(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
