package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.opd.Call.Why;
import org.junit.jupiter.api.Test;

class ReplayDeskTest {

    private static final Instant MORNING = Instant.parse("2026-12-07T04:00:00Z");

    private static final ServingRules TWO_TO_THREE = new ServingRules(2, 3);
    private static final ServingRules TWO_TO_ONE = new ServingRules(2, 1);

    private final List<QueueEvent> events = new ArrayList<>();
    private final List<KeptCall> calls = new ArrayList<>();

    @Test
    void whatWasCalledByTheRuleAgrees() {
        IntStream.rangeClosed(1, 4).forEach(number -> comes(number, Lane.ORDINARY, number));
        call(1, Why.FIRST_IN_LINE, 0, 0);
        comes(5, Lane.PRIORITY, 5);
        call(2, Why.ORDINARY_TURN, 0, 1);
        call(5, Why.PRIORITY_TURN, 1, 1);
        leaves(3);
        // Who was skipped comes back behind the last.
        comes(1, Lane.ORDINARY, 9);
        call(4, Why.FIRST_IN_LINE, 1, 1);
        call(1, Why.FIRST_IN_LINE, 1, 1);
        assertThat(replayed()).hasSize(5).allMatch(ReplayDesk.Step::agrees);
    }

    @Test
    void whoWasCalledOutOfTurnIsSeenAndWhoWasPassedOver() {
        IntStream.rangeClosed(1, 3).forEach(number -> comes(number, Lane.ORDINARY, number));
        call(2, Why.FIRST_IN_LINE, 0, 0);
        call(1, Why.FIRST_IN_LINE, 0, 0);
        List<ReplayDesk.Step> steps = replayed();
        assertThat(steps).extracting(ReplayDesk.Step::agrees).containsExactly(false, true);
        assertThat(steps.get(0).byRule().orElseThrow().who().number()).isEqualTo(1);
    }

    @Test
    void aDayIsGoneThroughWithTheWeightsThatHeldThen() {
        comes(1, Lane.PRIORITY, 1);
        comes(2, Lane.ORDINARY, 2);
        events.add(new QueueEvent(new Waiting(2, Lane.ORDINARY, 2), QueueState.READY));
        calls.add(new KeptCall(2, Why.ORDINARY_TURN, new Turns(0, 1), new ServingRules(1, 2), MORNING));
        assertThat(replayed()).extracting(ReplayDesk.Step::agrees).containsExactly(true);
        calls.set(0, new KeptCall(2, Why.ORDINARY_TURN, new Turns(0, 1), TWO_TO_ONE, MORNING));
        assertThat(replayed()).extracting(ReplayDesk.Step::agrees).containsExactly(false);
    }

    @Test
    void aReasonThatIsNotTheRulesIsSeen() {
        comes(1, Lane.ORDINARY, 1);
        call(1, Why.ORDINARY_TURN, 0, 1);
        assertThat(replayed()).extracting(ReplayDesk.Step::agrees).containsExactly(false);
    }

    @Test
    void aCallOfNobodyWhoWaitedIsSeen() {
        comes(1, Lane.ORDINARY, 1);
        call(1, Why.FIRST_IN_LINE, 0, 0);
        calls.add(new KeptCall(7, Why.FIRST_IN_LINE, Turns.NONE, TWO_TO_THREE, MORNING));
        assertThat(replayed()).extracting(ReplayDesk.Step::agrees).containsExactly(true, false);
    }

    private List<ReplayDesk.Step> replayed() {
        return ReplayDesk.steps(events, calls);
    }

    private void comes(int number, Lane lane, long position) {
        events.add(new QueueEvent(new Waiting(number, lane, position), QueueState.RECEIVED));
    }

    private void leaves(int number) {
        events.add(new QueueEvent(new Waiting(number, Lane.ORDINARY, number), QueueState.CANCELLED));
    }

    private void call(int number, Why why, int priority, int ordinary) {
        events.add(new QueueEvent(new Waiting(number, Lane.ORDINARY, number), QueueState.READY));
        calls.add(new KeptCall(number, why, new Turns(priority, ordinary), TWO_TO_THREE, MORNING));
    }
}
