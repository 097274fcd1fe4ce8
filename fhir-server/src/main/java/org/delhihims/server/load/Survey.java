package org.delhihims.server.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a first reading of the input tells: how much there is, of whom each resource is recorded, and which file must come
 * before which, since a reference is refused while its target is not there.
 */
record Survey(List<Part> parts, Shards shards) {

    /** Those that others refer to come first. A file stands where the first of its types stands. */
    private static final List<String> FIRST = List.of(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Endpoint",
            "Questionnaire",
            "PlanDefinition",
            "ActivityDefinition",
            "Medication",
            "Schedule",
            "Slot",
            "Patient",
            "RelatedPerson",
            "Group",
            "Device",
            "Coverage",
            "EpisodeOfCare",
            "Appointment",
            "Encounter",
            "CarePlan",
            "ServiceRequest",
            "MedicationRequest",
            "Specimen",
            "Observation");

    /** One file, how many lines it has, and the place of its first type. */
    record Part(Input input, long lines, int rank) {}

    static Survey of(List<Input> inputs, String source) throws IOException {
        Shards shards = new Shards();
        List<Part> parts = new ArrayList<>();
        for (Input input : inputs) {
            parts.add(read(input, source, shards));
        }
        shards.close();
        parts.sort(Comparator.comparingInt(Part::rank));
        return new Survey(List.copyOf(parts), shards);
    }

    private static Part read(Input input, String source, Shards shards) throws IOException {
        long count = 0;
        int rank = FIRST.size();
        try (Lines lines = Lines.of(0, input.path())) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                count++;
                rank = Math.min(rank, note(line.get(), source, shards));
            }
        }
        return new Part(input, count, rank);
    }

    List<Input> order() {
        return parts.stream().map(Part::input).toList();
    }

    long lines() {
        return parts.stream().mapToLong(Part::lines).sum();
    }

    /** About as many lines as an earlier run has settled. */
    long linesBefore(Place mark) {
        long whole = parts.stream().limit(mark.file()).mapToLong(Part::lines).sum();
        return Math.min(lines(), whole + mark.line() - 1);
    }

    private static int note(Line line, String source, Shards shards) {
        int rank = FIRST.size();
        try {
            for (Draft draft : Drafts.of(line)) {
                for (Entry entry : draft.entries()) {
                    int place =
                            entry.name().map(name -> FIRST.indexOf(name.type())).orElse(-1);
                    rank = place < 0 ? rank : Math.min(rank, place);
                    entry.name()
                            .filter(name -> !name.isImported())
                            .ifPresent(name ->
                                    Ids.shardOf(source, draft, entry).ifPresent(digits -> shards.add(name, digits)));
                }
            }
        } catch (NotJson refusedLater) {
            return rank;
        }
        return rank;
    }
}
