package org.delhihims.server.access;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.hl7.fhir.r4.model.DateType;

/**
 * Somebody for whom another acts. A child is in care until the eighteenth birthday, and later only if a court has said so.
 *
 * @param age in years; of somebody whose birth date is not known exactly, as young as it can be
 * @param hasLegalGuardian whether a guardian by law is registered, whose right is in force
 */
record Ward(int age, boolean hasLegalGuardian) {

    private static final int OF_AGE = 18;
    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    boolean isInCare() {
        return age < OF_AGE || hasLegalGuardian;
    }

    static int age(DateType birthDate, LocalDate today) {
        String text = birthDate.getValueAsString();
        if (text == null) {
            return OF_AGE;
        }
        LocalDate latest = switch (text.length()) {
            case LENGTH_OF_YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
            case LENGTH_OF_MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
        return Math.max(0, Period.between(latest, today).getYears());
    }
}
