package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** A state in which everybody is registered once has nobody to link, and few to look at. */
class NeighboursTest {

    @Test
    void noTwoNeighboursAreLinkedAndFewAreLookedAt() {
        List<Patient> residents = Neighbours.residents(Neighbours.RESIDENTS);
        Map<MatchGrade, Integer> grades = grades(residents);
        System.out.println(residents.size() + " residents, pairs of them by grade: " + grades);

        assertThat(grades.get(MatchGrade.CERTAINLY_NOT)).isGreaterThan(residents.size());
        assertThat(grades).doesNotContainKey(MatchGrade.CERTAIN);
        assertThat(grades.getOrDefault(MatchGrade.PROBABLE, 0) + grades.getOrDefault(MatchGrade.POSSIBLE, 0))
                .isLessThan(residents.size() / 50);
    }

    private static Map<MatchGrade, Integer> grades(List<Patient> residents) {
        Matcher matcher = new Matcher((one, other) -> false, MatchRules.USUAL);
        List<Set<BlockingKey>> keys = residents.stream().map(BlockingKeys::of).toList();
        Map<BlockingKey, List<Integer>> blocks = Neighbours.blocks(keys);
        Map<MatchGrade, Integer> grades = new EnumMap<>(MatchGrade.class);
        for (int i = 0; i < residents.size(); i++) {
            Set<Integer> later = new HashSet<>();
            for (BlockingKey key : keys.get(i)) {
                later.addAll(blocks.get(key));
            }
            for (int other : later) {
                if (other > i) {
                    Match match = matcher.compare(residents.get(i), residents.get(other), phone -> 5);
                    grades.merge(match.grade(), 1, Integer::sum);
                }
            }
        }
        return grades;
    }
}
