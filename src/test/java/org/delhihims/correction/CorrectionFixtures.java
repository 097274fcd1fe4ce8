package org.delhihims.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/** Invented people with their results, a store that lives in memory, and a clock that waits to be moved. */
final class CorrectionFixtures {

    static final CorrectionMover ASHA = new CorrectionMover("Patient/asha", "asha", null);
    static final CorrectionMover STRANGER = new CorrectionMover("Patient/ravi", "ravi", null);
    static final CorrectionMover LOK_NAYAK = new CorrectionMover("Practitioner/meena", null, "lok-nayak");
    static final CorrectionMover GTB = new CorrectionMover("Practitioner/arun", null, "gtb");

    private CorrectionFixtures() {}

    static Observation haemoglobin(ObservationStatus status, int version) {
        Observation result = new Observation().setStatus(status);
        result.setId("Observation/hb/_history/" + version);
        result.getMeta().setVersionId(Integer.toString(version));
        result.setSubject(new Reference("Patient/asha"));
        return result;
    }

    static Communication words(String text) {
        Communication words = new Communication();
        words.addPayload().setContent(new StringType(text));
        return words;
    }

    /** Gives ids, and keeps copies. */
    static final class MemoryStore implements RecordStore, Corrections {

        private final Map<String, Resource> kept = new HashMap<>();
        private int provenances;

        @Override
        public void commit(List<? extends Resource> changes) {
            for (Resource resource : changes) {
                if (!resource.hasId()) {
                    resource.setId(resource.fhirType() + "/" + (kept.size() + 1));
                }
                if (resource instanceof Provenance) {
                    provenances++;
                }
                kept.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource.copy());
            }
        }

        @Override
        public <T> T inOneTransaction(Supplier<T> deed) {
            return deed.get();
        }

        @Override
        public Optional<Task> task(String id) {
            return Optional.ofNullable(kept.get("Task/" + id)).map(task -> (Task) task.copy());
        }

        @Override
        public Optional<Resource> version(String reference, long version) {
            return Optional.ofNullable(kept.get(reference + "/_history/" + version));
        }

        @Override
        public Optional<Communication> saidBefore(String patient, List<Identifier> numbers) {
            return kept.values().stream()
                    .filter(Communication.class::isInstance)
                    .map(Communication.class::cast)
                    .filter(message -> message.getSubject().getReference().equals("Patient/" + patient))
                    .filter(message -> message.getIdentifier().stream()
                            .anyMatch(number -> numbers.stream().anyMatch(number::equalsDeep)))
                    .findFirst();
        }

        void keep(String reference, Resource version) {
            kept.put(reference, version);
        }

        List<Task> tasks() {
            return kept.values().stream()
                    .filter(Task.class::isInstance)
                    .map(Task.class::cast)
                    .toList();
        }

        int provenances() {
            return provenances;
        }
    }

    static final class StillClock extends Clock {

        private Instant now;

        StillClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Kolkata");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
