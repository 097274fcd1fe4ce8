package org.delhihims.server.fhir;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.ISearchParamFilter;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor.SearchParamSet;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * The days by which times are found are those in Delhi. HAPI takes the day as it is written, so that a time written in
 * another zone would be found on the day before.
 */
final class DelhiDays extends SearchParamExtractorR4 {

    private final ZoneId zone;

    DelhiDays(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamDate> extractSearchParamDates(
            IBaseResource resource, ISearchParamFilter filter) {
        SearchParamSet<ResourceIndexedSearchParamDate> dates = super.extractSearchParamDates(resource, filter);
        // A member of a set must not change while it is one.
        List<ResourceIndexedSearchParamDate> written = List.copyOf(dates);
        dates.clear();
        for (ResourceIndexedSearchParamDate date : written) {
            date.myValueLowDateOrdinal = dayOf(date.getValueLow());
            date.myValueHighDateOrdinal = dayOf(date.getValueHigh());
            dates.add(date);
        }
        return dates;
    }

    /** A day as a number, such as 20260720. */
    private @Nullable Integer dayOf(@Nullable Date time) {
        if (time == null) {
            return null;
        }
        LocalDate day = time.toInstant().atZone(zone).toLocalDate();
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
