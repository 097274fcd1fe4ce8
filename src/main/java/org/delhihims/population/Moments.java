package org.delhihims.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;

/** Days and times as FHIR writes them. The hour is India's whatever the zone of the machine. */
final class Moments {

    private static final DateTimeFormatter INDIAN_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+05:30'", Locale.ROOT);

    private Moments() {}

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateTimeType month(LocalDate day) {
        return new DateTimeType(day.toString().substring(0, "2026-11".length()));
    }

    static DateTimeType time(LocalDateTime time) {
        return new DateTimeType(INDIAN_TIME.format(time));
    }

    static InstantType instant(LocalDateTime time) {
        return new InstantType(INDIAN_TIME.format(time));
    }

    static Period period(LocalDateTime start, LocalDateTime end) {
        return new Period().setStartElement(time(start)).setEndElement(time(end));
    }
}
