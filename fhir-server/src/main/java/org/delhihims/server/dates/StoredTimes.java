package org.delhihims.server.dates;

import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The times at which records were stored, asked for by {@code _lastUpdated}, in moments. A day, a month or a year is that in
 * Delhi, where HAPI takes it for one of any zone of the world and finds what was stored the day before.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#lastUpdated">FHIR: _lastUpdated</a>
 */
public record StoredTimes(ZoneId zone) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** Nothing was stored before. */
    private static final String NEVER = "lt1900-01-01T00:00:00.000Z";

    /**
     * The same question with two values at the most: from a moment, and before one. Nothing is answered for what cannot be
     * asked so: lists, {@code ne} and {@code ap}.
     *
     * @param values all of which must fit
     * @throws ca.uhn.fhir.parser.DataFormatException where one is no date
     */
    public Optional<List<String>> exact(List<String> values) {
        Instant from = Instant.MIN;
        Instant to = Instant.MAX;
        for (String value : values) {
            if (value.contains(",")) {
                return Optional.empty();
            }
            DateParam date = new DateParam(value);
            DateSpan span = DateSpan.of(date.getValue().toInstant(), date.getPrecision(), zone);
            switch (Objects.requireNonNullElse(date.getPrefix(), ParamPrefixEnum.EQUAL)) {
                case EQUAL -> {
                    from = later(from, span.from());
                    to = earlier(to, span.to());
                }
                case GREATERTHAN, STARTS_AFTER -> from = later(from, span.to());
                case GREATERTHAN_OR_EQUALS -> from = later(from, span.from());
                case LESSTHAN, ENDS_BEFORE -> to = earlier(to, span.from());
                case LESSTHAN_OR_EQUALS -> to = earlier(to, span.to());
                case NOT_EQUAL, APPROXIMATE -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(between(from, to));
    }

    private static List<String> between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of(NEVER);
        }
        List<String> bounds = new ArrayList<>();
        if (from.isAfter(Instant.MIN)) {
            bounds.add("ge" + MOMENT.format(from));
        }
        if (to.isBefore(Instant.MAX)) {
            bounds.add("lt" + MOMENT.format(to));
        }
        return bounds;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
