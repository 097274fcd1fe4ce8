package org.delhihims.server.dates;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days by which times are found are those in Delhi. HAPI takes the day as it is written, so that a time written in
 * another zone would be found on the day before.
 */
public final class DelhiDays {

    private final ZoneId zone;

    public DelhiDays(ZoneId zone) {
        this.zone = zone;
    }

    /** Puts the days of these indexed times right. */
    public void correct(Collection<ResourceIndexedSearchParamDate> dates) {
        // A member of a set must not change while it is one.
        List<ResourceIndexedSearchParamDate> written = List.copyOf(dates);
        dates.clear();
        for (ResourceIndexedSearchParamDate date : written) {
            date.myValueLowDateOrdinal = dayOf(date.getValueLow());
            date.myValueHighDateOrdinal = dayOf(date.getValueHigh());
            dates.add(date);
        }
    }

    private @Nullable Integer dayOf(@Nullable Date time) {
        if (time == null) {
            return null;
        }
        return numberOf(time.toInstant().atZone(zone).toLocalDate());
    }

    /** A day as a number, such as 20260720: so the index of dates knows it. */
    public static int numberOf(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
