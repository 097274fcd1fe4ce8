package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.identity.Records.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.identity.BlockingKey.Rule;
import org.delhihims.population.Plan;
import org.delhihims.population.Population;
import org.delhihims.registry.FacilityRegistry;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {

    /** Set to 100000 to measure what the decision record tells; it takes minutes. */
    private static final int RESIDENTS = Integer.getInteger("hims.test.residents", 2000);

    private static boolean meet(Patient one, Patient other) {
        return !Collections.disjoint(BlockingKeys.of(one), BlockingKeys.of(other));
    }

    @Test
    void neighbouringYearsMeet() {
        assertThat(meet(woman("Sunita Verma", "1984"), woman("सुनीता वर्मा", "1985")))
                .isTrue();
        assertThat(meet(woman("Sunita Verma", "1984"), woman("सुनीता वर्मा", "1983-05-06")))
                .isTrue();
        assertThat(meet(woman("Sunita Verma", "1984"), woman("सुनीता वर्मा", "1986")))
                .isFalse();
    }

    @Test
    void exchangedDaysMeet() {
        assertThat(meet(woman("Sunita", "1984-05-06"), woman("Sunita Verma", "1984-06-05")))
                .isTrue();
    }

    @Test
    void aPhoneMeetsWithNameOrBirthDate() {
        assertThat(meet(withPhone(named("Sunita Verma"), PHONE), withPhone(named("Sunita"), PHONE)))
                .isTrue();
        assertThat(meet(
                        withPhone(woman("Sumita", "1984-05-06"), PHONE),
                        withPhone(woman("Kavita", "1984-05-06"), PHONE)))
                .isTrue();
        assertThat(meet(withPhone(named("Sunita Verma"), PHONE), withPhone(named("Mohan Lal"), PHONE)))
                .isFalse();
    }

    @Test
    void aNumberMeetsAlone() {
        assertThat(meet(withAbha(named("Sunita")), withAbha(named("Mohan")))).isTrue();
        assertThat(meet(withCard(named("Unknown")), withCard(named("Mohan")))).isTrue();
    }

    @Test
    void placeholdersMeetNobody() {
        assertThat(BlockingKeys.of(withPhone(man("Unknown", "1900-01-01"), "9999999999")))
                .isEmpty();
    }

    @Test
    void aKeyIsNotToldInLogs() {
        assertThat(BlockingKeys.of(withAbha(named("Sunita"))).toString()).doesNotContain("9100000", "SNT");
    }

    @Test
    void blocksStaySmall() {
        List<Patient> residents = new ArrayList<>();
        new Population(new Plan(RESIDENTS, 46, Plan.USUAL_DAY, 1), FacilityRegistry.ofDelhi()).tell(resource -> {
            if (resource instanceof Patient patient) {
                residents.add(patient);
            }
        });

        Map<Rule, Double> candidates = candidates(residents);
        System.out.println(RESIDENTS + " residents, candidates to each: " + candidates);

        assertThat(candidates.get(Rule.NAME_AND_RELATIVE)).isLessThan(4 + RESIDENTS / 50_000.0);
        assertThat(candidates.get(Rule.NAME_AND_BIRTH_YEAR)).isLessThan(4 + RESIDENTS / 3_000.0);
    }

    /** How many others each resident meets on average by the keys up to a rule. */
    private static Map<Rule, Double> candidates(List<Patient> residents) {
        Map<BlockingKey, List<Integer>> blocks = new HashMap<>();
        List<Set<BlockingKey>> keys = residents.stream().map(BlockingKeys::of).toList();
        for (int i = 0; i < keys.size(); i++) {
            for (BlockingKey key : keys.get(i)) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        Map<Rule, Double> candidates = new EnumMap<>(Rule.class);
        for (Set<BlockingKey> own : keys) {
            Set<Integer> met = new HashSet<>();
            for (Rule rule : Rule.values()) {
                own.stream().filter(key -> key.rule() == rule).forEach(key -> met.addAll(blocks.get(key)));
                candidates.merge(rule, Math.max(0, met.size() - 1) / (double) keys.size(), Double::sum);
            }
        }
        return candidates;
    }
}
