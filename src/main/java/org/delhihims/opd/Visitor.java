package org.delhihims.opd;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a clinic, as far as a line needs to know him.
 *
 * @param birthDate a FHIR {@code date}: a day, or only a month or a year
 */
public record Visitor(boolean isDead, @Nullable String birthDate) {

    private static final int YEAR = "1950".length();
    private static final int MONTH = "1950-01".length();

    /** The latest day on which the person may have been born, so that nobody is taken for older than he is. */
    Optional<LocalDate> latestBirth() {
        if (birthDate == null) {
            return Optional.empty();
        }
        if (birthDate.length() == YEAR) {
            return Optional.of(Year.parse(birthDate).atMonth(12).atEndOfMonth());
        }
        return Optional.of(
                birthDate.length() == MONTH ? YearMonth.parse(birthDate).atEndOfMonth() : LocalDate.parse(birthDate));
    }
}
