package org.delhihims.entitlement;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** Days of a FHIR Period, as they are written: a year or a month holds from its first day to its last. */
final class Days {

    private static final int DAY_LENGTH = "2026-01-02".length();

    private Days() {}

    static boolean contains(Period period, LocalDate day) {
        return (!period.hasStart() || compare(day, period.getStartElement()) >= 0)
                && (!period.hasEnd() || compare(day, period.getEndElement()) <= 0);
    }

    private static int compare(LocalDate day, DateTimeType bound) {
        String written = bound.getValueAsString();
        String known = written.substring(0, Math.min(DAY_LENGTH, written.length()));
        return day.toString().substring(0, known.length()).compareTo(known);
    }
}
