package org.delhihims.server.dates;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dates of which any will do, in words that HAPI understands. It compares all of them in the manner of the first, and a year
 * or a month and all that comes after it ({@code ge1984}) with the year's last moment only.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR: prefixes</a>
 */
final class DateAlternatives {

    /** In the manner of these HAPI compares every date by its own prefix, but for {@code ne}. */
    private static final Set<ParamPrefixEnum> MANNERS =
            Set.of(ParamPrefixEnum.EQUAL, ParamPrefixEnum.STARTS_AFTER, ParamPrefixEnum.ENDS_BEFORE);

    private static final String NOBODY_KNOWS = "0001-01-01";

    private DateAlternatives() {}

    /** The same question. */
    static List<DateParam> spelled(List<DateParam> dates) {
        if (dates.size() == 1 && !isPartial(dates.get(0))) {
            return dates;
        }
        List<DateParam> spelled = new ArrayList<>(
                dates.stream().flatMap(DateAlternatives::spelled).toList());
        if (spelled.stream().noneMatch(DateAlternatives::setsManner)) {
            spelled.add(new DateParam(ParamPrefixEnum.EQUAL, NOBODY_KNOWS));
        }
        spelled.sort(Comparator.comparing(date -> !setsManner(date)));
        return spelled;
    }

    private static Stream<DateParam> spelled(DateParam date) {
        String text = date.getValueAsString();
        if (date.getPrefix() == ParamPrefixEnum.NOT_EQUAL) {
            return Stream.of(
                    new DateParam(ParamPrefixEnum.LESSTHAN, text), new DateParam(ParamPrefixEnum.GREATERTHAN, text));
        }
        if (!isPartial(date)) {
            return Stream.of(date);
        }
        return date.getPrefix() == ParamPrefixEnum.GREATERTHAN_OR_EQUALS
                ? Stream.of(
                        new DateParam(ParamPrefixEnum.STARTS_AFTER, neighbour(text, -1)),
                        new DateParam(ParamPrefixEnum.GREATERTHAN, text))
                : Stream.of(
                        new DateParam(ParamPrefixEnum.ENDS_BEFORE, neighbour(text, 1)),
                        new DateParam(ParamPrefixEnum.LESSTHAN, text));
    }

    private static boolean isPartial(DateParam date) {
        boolean isInclusive = date.getPrefix() == ParamPrefixEnum.GREATERTHAN_OR_EQUALS
                || date.getPrefix() == ParamPrefixEnum.LESSTHAN_OR_EQUALS;
        return isInclusive
                && (date.getPrecision() == TemporalPrecisionEnum.YEAR
                        || date.getPrecision() == TemporalPrecisionEnum.MONTH);
    }

    private static boolean setsManner(DateParam date) {
        return date.getPrefix() == null || MANNERS.contains(date.getPrefix());
    }

    /** The year or month so many before or after. */
    private static String neighbour(String text, int steps) {
        return text.contains("-")
                ? YearMonth.parse(text).plusMonths(steps).toString()
                : Year.parse(text).plusYears(steps).toString();
    }
}
