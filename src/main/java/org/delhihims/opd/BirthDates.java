package org.delhihims.opd;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;

/** What is known of somebody's birth date: a day, or only a month or a year. */
final class BirthDates {

    private static final int YEAR = "1950".length();
    private static final int MONTH = "1950-01".length();

    private BirthDates() {}

    /** The latest day on which the person may have been born, so that nobody is taken for older than he is. */
    static Optional<LocalDate> latest(Patient patient) {
        if (!patient.hasBirthDate()) {
            return Optional.empty();
        }
        String text = patient.getBirthDateElement().getValueAsString();
        if (text.length() == YEAR) {
            return Optional.of(Year.parse(text).atMonth(12).atEndOfMonth());
        }
        return Optional.of(text.length() == MONTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text));
    }
}
