package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.identity.Records.PHONE;
import static org.delhihims.identity.Records.man;
import static org.delhihims.identity.Records.named;
import static org.delhihims.identity.Records.withAbha;
import static org.delhihims.identity.Records.withCard;
import static org.delhihims.identity.Records.withPhone;
import static org.delhihims.identity.Records.woman;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.identity.BlockingKey.Rule;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {

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
        Map<Rule, Double> candidates = candidates(Neighbours.residents(Neighbours.RESIDENTS));
        System.out.println(Neighbours.RESIDENTS + " residents, candidates to each: " + candidates);

        assertThat(candidates.get(Rule.NAME_AND_RELATIVE)).isLessThan(4 + Neighbours.RESIDENTS / 50_000.0);
        assertThat(candidates.get(Rule.NAME_AND_BIRTH_YEAR)).isLessThan(4 + Neighbours.RESIDENTS / 3_000.0);
    }

    /** How many others each resident meets on average by the keys up to a rule. */
    private static Map<Rule, Double> candidates(List<Patient> residents) {
        List<Set<BlockingKey>> keys = residents.stream().map(BlockingKeys::of).toList();
        Map<BlockingKey, List<Integer>> blocks = Neighbours.blocks(keys);
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
