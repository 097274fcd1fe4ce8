package org.delhihims.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hl7.fhir.r4.model.Reference;

/** A resident before a doctor. What is found, ordered and given there goes into the chart. */
record Visit(Chart chart, LocalDateTime start, Clinic clinic, Reference encounter, Reference doctor) {

    Resident resident() {
        return chart.resident();
    }

    LocalDate day() {
        return start.toLocalDate();
    }

    int age() {
        return resident().ageOn(day());
    }

    LocalDateTime after(int minutes) {
        return start.plusMinutes(minutes);
    }
}
