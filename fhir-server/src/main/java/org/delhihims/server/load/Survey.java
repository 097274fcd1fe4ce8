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
record Survey(long lines, List<Input> order, Shards shards) {

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

    private record Ranked(Input input, int rank) {}

    static Survey of(List<Input> inputs, String source) throws IOException {
        Shards shards = new Shards();
        List<Ranked> ranked = new ArrayList<>();
        long count = 0;
        for (Input input : inputs) {
            int rank = FIRST.size();
            try (Lines lines = Lines.of(0, input.path())) {
                for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                    count++;
                    rank = Math.min(rank, note(line.get(), source, shards));
                }
            }
            ranked.add(new Ranked(input, rank));
        }
        shards.close();
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return new Survey(count, ranked.stream().map(Ranked::input).toList(), shards);
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
