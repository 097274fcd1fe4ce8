package org.delhihims.registry;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revenue district and the days on which it existed. {@code first} and {@code last} are FHIR dates, because the eleven
 * old districts are known to date from September 2012 and no better.
 */
public record District(
        String code,
        BilingualName name,
        String first,
        @Nullable String last,
        URI source) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(firstDay()) && (last == null || !day.isAfter(LocalDate.parse(last)));
    }

    LocalDate firstDay() {
        boolean monthOnly = first.length() == "2012-09".length();
        return LocalDate.parse(monthOnly ? first + "-01" : first);
    }
}
