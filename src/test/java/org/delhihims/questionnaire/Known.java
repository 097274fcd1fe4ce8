package org.delhihims.questionnaire;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What is known, as a list. */
record Known(Patient patient, Resource... records) implements KnownRecords {

    @Override
    public Optional<Encounter> visit() {
        return about("Encounter").stream().map(Encounter.class::cast).findFirst();
    }

    @Override
    public List<Resource> about(String type) {
        return List.of(records).stream()
                .filter(record -> record.fhirType().equals(type))
                .toList();
    }

    @Override
    public Optional<Observation> latest(List<Coding> codes, Instant since) {
        return about("Observation").stream()
                .map(Observation.class::cast)
                .filter(one ->
                        codes.stream().anyMatch(code -> one.getCode().hasCoding(code.getSystem(), code.getCode())))
                .filter(one ->
                        !one.getEffectiveDateTimeType().getValue().toInstant().isBefore(since))
                .max(Comparator.comparing(one -> one.getEffectiveDateTimeType().getValue()));
    }
}
