package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.server.StorageInterceptor;

/**
 * A year or a month and all that comes after it includes itself: {@code ge1984} finds who was born in June 1984. HAPI
 * compares with the year's last moment only. What is asked is put in words that it understands: after the year before, or
 * reaching beyond the year.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR: prefixes</a>
 */
@Interceptor
public final class PartialDates implements StorageInterceptor {

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void spell(SearchParameterMap search) {
        for (List<List<IQueryParameterType>> values : search.values()) {
            values.replaceAll(PartialDates::spelled);
        }
    }

    private static List<IQueryParameterType> spelled(List<IQueryParameterType> alternatives) {
        List<IQueryParameterType> spelled = new ArrayList<>();
        for (IQueryParameterType alternative : alternatives) {
            if (alternative instanceof DateParam date && isPartial(date)) {
                spelled.addAll(spelled(date));
            } else {
                spelled.add(alternative);
            }
        }
        return spelled;
    }

    private static boolean isPartial(DateParam date) {
        boolean isInclusive = date.getPrefix() == ParamPrefixEnum.GREATERTHAN_OR_EQUALS
                || date.getPrefix() == ParamPrefixEnum.LESSTHAN_OR_EQUALS;
        return isInclusive
                && (date.getPrecision() == TemporalPrecisionEnum.YEAR
                        || date.getPrecision() == TemporalPrecisionEnum.MONTH);
    }

    private static List<DateParam> spelled(DateParam date) {
        String text = date.getValueAsString();
        return date.getPrefix() == ParamPrefixEnum.GREATERTHAN_OR_EQUALS
                ? List.of(
                        new DateParam(ParamPrefixEnum.STARTS_AFTER, neighbour(text, -1)),
                        new DateParam(ParamPrefixEnum.GREATERTHAN, text))
                : List.of(
                        new DateParam(ParamPrefixEnum.ENDS_BEFORE, neighbour(text, 1)),
                        new DateParam(ParamPrefixEnum.LESSTHAN, text));
    }

    /** The year or month so many before or after. */
    private static String neighbour(String text, int steps) {
        return text.contains("-")
                ? YearMonth.parse(text).plusMonths(steps).toString()
                : Year.parse(text).plusYears(steps).toString();
    }
}
