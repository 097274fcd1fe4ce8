package org.delhihims.server.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the last few Observations of each code. Those made at the same time as the last of them are chosen too. */
final class LastOfEach {

    private static final Comparator<Sighting> MOST_RECENT_FIRST = Comparator.comparing(Sighting::from)
            .thenComparing(Sighting::to)
            .thenComparing(Sighting::id)
            .reversed();

    private final int max;

    LastOfEach(int max) {
        this.max = max;
    }

    /** The chosen, the most recent first. */
    List<Sighting> of(List<Sighting> sightings) {
        CodeGroups groups =
                CodeGroups.of(sightings.stream().map(Sighting::codes).toList());
        Map<String, List<Sighting>> chosen = new HashMap<>();
        List<Sighting> all = new ArrayList<>();
        for (Sighting sighting : sightings.stream().sorted(MOST_RECENT_FIRST).toList()) {
            String group = groups.groupOf(sighting.codes().get(0));
            List<Sighting> ofGroup = chosen.computeIfAbsent(group, key -> new ArrayList<>());
            if (ofGroup.size() < max || sighting.isAtTheTimeOf(ofGroup.get(ofGroup.size() - 1))) {
                ofGroup.add(sighting);
                all.add(sighting);
            }
        }
        return all;
    }
}
