package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.delhihims.opd.Call.Why;
import org.junit.jupiter.api.Test;

class ServingOrderTest {

    private static final ServingRules TWO_TO_THREE = new ServingRules(2, 3);

    private final ServingOrder order = new ServingOrder(TWO_TO_THREE);

    @Test
    void lanesTakeTurnsByWeight() {
        List<Waiting> waiting = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            waiting.add(waiting(number, number % 2 == 0 ? Lane.PRIORITY : Lane.ORDINARY));
        }

        List<Lane> lanes = callAll(waiting).stream()
                .limit(10)
                .map(call -> call.who().lane())
                .toList();

        assertThat(Collections.frequency(lanes.subList(0, 5), Lane.PRIORITY)).isEqualTo(2);
        assertThat(Collections.frequency(lanes.subList(5, 10), Lane.PRIORITY)).isEqualTo(2);
    }

    @Test
    void nobodyStarvesHoweverManyComeToTheOtherLane() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            ServingRules rules = new ServingRules(1 + random.nextInt(4), 1 + random.nextInt(4));
            Lane flooded = random.nextBoolean() ? Lane.PRIORITY : Lane.ORDINARY;
            checkBound(rules, flooded, random);
        }
    }

    /** Each call somebody new comes to the flooded lane; those of the other lane are called within their bound all the same. */
    private static void checkBound(ServingRules rules, Lane flooded, Random random) {
        Lane other = flooded == Lane.PRIORITY ? Lane.ORDINARY : Lane.PRIORITY;
        double weight = other == Lane.PRIORITY ? rules.priority() : rules.ordinary();
        List<Waiting> waiting = new ArrayList<>();
        Map<Integer, Integer> place = new HashMap<>();
        int number = 0;
        int few = 1 + random.nextInt(12);
        for (int i = 1; i <= few; i++) {
            waiting.add(waiting(++number, other));
            place.put(number, i);
        }
        waiting.add(waiting(++number, flooded));
        Turns turns = new Turns(0, 0);
        ServingOrder order = new ServingOrder(rules);
        int called = 0;
        while (!place.isEmpty()) {
            Call call = order.next(waiting, turns).orElseThrow();
            called++;
            turns = call.turns();
            waiting.remove(call.who());
            Integer i = place.remove(call.who().number());
            if (i != null) {
                assertThat((double) called).isLessThanOrEqualTo(i * (rules.priority() + rules.ordinary()) / weight + 1);
            }
            waiting.add(waiting(++number, flooded));
        }
    }

    @Test
    void theSameDayGivesTheSameOrderInWhicheverOrderPeopleAreListed() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Waiting> waiting = new ArrayList<>();
            for (int number = 1; number <= 40; number++) {
                waiting.add(waiting(number, random.nextInt(3) == 0 ? Lane.PRIORITY : Lane.ORDINARY));
            }
            List<Call> once = callAll(waiting);
            Collections.shuffle(waiting, random);

            assertThat(callAll(waiting)).isEqualTo(once);
            assertThat(once).hasSize(40);
        }
    }

    @Test
    void whoIsAloneInALaneTakesNobodysTurn() {
        Call call = order.next(List.of(waiting(1, Lane.ORDINARY)), Turns.NONE).orElseThrow();

        assertThat(call.why()).isEqualTo(Why.FIRST_IN_LINE);
        assertThat(call.turns()).isEqualTo(Turns.NONE);
        assertThat(call.why().sentence().hindi()).isNotBlank();
    }

    @Test
    void anEmergencyIsNotCalledByNumber() {
        assertThat(order.next(List.of(waiting(1, Lane.TRIAGE)), Turns.NONE)).isEmpty();
    }

    @Test
    void whoComesBackWaitsBehindTheThird() {
        List<Waiting> lane = new ArrayList<>();
        for (int number = 2; number <= 7; number++) {
            lane.add(waiting(number, Lane.ORDINARY));
        }
        lane.add(new Waiting(1, Lane.ORDINARY, Waiting.positionOfReturn(lane)));

        assertThat(callAll(lane)).extracting(call -> call.who().number()).containsExactly(2, 3, 4, 1, 5, 6, 7);
    }

    @Test
    void ofManyWhoComeBackNobodyIsLost() {
        List<Waiting> lane = new ArrayList<>();
        for (int number = 50; number <= 60; number++) {
            lane.add(waiting(number, Lane.ORDINARY));
        }
        for (int number = 1; number < 50; number++) {
            lane.add(new Waiting(number, Lane.ORDINARY, Waiting.positionOfReturn(lane)));
        }

        assertThat(callAll(lane))
                .hasSize(60)
                .extracting(call -> call.who().number())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoComesBackToAShortLineIsBehindTheLastAndBeforeTheNextToCome() {
        List<Waiting> lane = new ArrayList<>(List.of(waiting(8, Lane.ORDINARY)));
        lane.add(new Waiting(1, Lane.ORDINARY, Waiting.positionOfReturn(lane)));
        lane.add(waiting(9, Lane.ORDINARY));

        assertThat(callAll(lane)).extracting(call -> call.who().number()).containsExactly(8, 1, 9);
        assertThat(Waiting.positionOfReturn(List.of())).isZero();
    }

    @Test
    void aLaneThatIsNeverServedIsNoRule() {
        assertThatThrownBy(() -> new ServingRules(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Waiting waiting(int number, Lane lane) {
        return new Waiting(number, lane, Waiting.positionOf(LocalTime.of(9, 0), number));
    }

    private List<Call> callAll(List<Waiting> people) {
        List<Waiting> waiting = new ArrayList<>(people);
        List<Call> calls = new ArrayList<>();
        Turns turns = Turns.NONE;
        Optional<Call> next = order.next(waiting, turns);
        while (next.isPresent()) {
            calls.add(next.get());
            turns = next.get().turns();
            waiting.remove(next.get().who());
            next = order.next(waiting, turns);
        }
        return calls;
    }
}
