package org.delhihims.entitlement;

import java.time.LocalDate;
import java.time.Period;
import org.hl7.fhir.r4.model.Patient;

/** The age on a day in full years: at least, and at most, as the year or the month of birth alone may be known. */
record Age(int least, int most) {

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final Age UNKNOWN = new Age(0, Integer.MAX_VALUE);

    static Age of(Patient patient, LocalDate day) {
        if (!patient.hasBirthDate()) {
            return UNKNOWN;
        }
        String text = patient.getBirthDateElement().getValueAsString();
        LocalDate first = LocalDate.parse(text + "-01-01".substring(text.length() - YEAR_LENGTH));
        LocalDate last = switch (text.length()) {
            case YEAR_LENGTH -> first.plusYears(1).minusDays(1);
            case MONTH_LENGTH -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
        return new Age(years(last, day), years(first, day));
    }

    /** Before birth a child counts as one of its first year. */
    private static int years(LocalDate born, LocalDate day) {
        return Math.max(0, Period.between(born, day).getYears());
    }
}
