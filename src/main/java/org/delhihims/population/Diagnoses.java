package org.delhihims.population;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;

/** Diagnoses as a doctor writes them down. */
final class Diagnoses {

    private Diagnoses() {}

    /** A disease that stays, on the problem list since it was found. */
    static void problem(Chart chart, Disease disease, LocalDate found) {
        Condition condition = condition(disease.code(), disease.name(), "active", "problem-list-item");
        chart.add(condition
                .setSubject(chart.subject())
                .setOnset(Moments.month(found))
                .setRecordedDateElement(Moments.day(found)));
    }

    /** What was found at a visit; it ended on the day given, or has not ended yet. */
    static void found(Visit visit, String code, String name, LocalDate since, Optional<LocalDate> ended) {
        Condition condition = condition(code, name, ended.isPresent() ? "resolved" : "active", "encounter-diagnosis")
                .setSubject(visit.chart().subject())
                .setEncounter(visit.encounter())
                .setOnset(Moments.day(since))
                .setRecordedDateElement(Moments.time(visit.after(5)))
                .setRecorder(visit.doctor());
        ended.ifPresent(day -> condition.setAbatement(new DateTimeType(day.toString())));
        visit.chart().add(condition);
    }

    private static Condition condition(String code, String name, String status, String category) {
        return new Condition()
                .setClinicalStatus(Concepts.ofHl7("condition-clinical", status))
                .setVerificationStatus(Concepts.ofHl7("condition-ver-status", "confirmed"))
                .addCategory(Concepts.ofHl7("condition-category", category))
                .setCode(Concepts.of(Concepts.ICD_10, code, name));
    }
}
