package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.delhihims.kernel.Refusal;

/**
 * Goes through a session again: puts those who came into the line as they came, and asks the rule at each call who would be next,
 * with the weights of the lanes that held then.
 *
 * <p>Source: {@code domain.md} 3.4.6, "each call stores why this token came next".
 */
public final class ReplayDesk {

    private final SessionLedger ledger;

    public ReplayDesk(SessionLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * A call and what the rule says of it.
     *
     * @param kept what was kept of the call
     * @param byRule whom the rule calls at this point, if anybody waits
     */
    public record Step(KeptCall kept, Optional<Call> byRule) {

        public boolean agrees() {
            return byRule.filter(call -> call.who().number() == kept.number()
                            && call.why() == kept.why()
                            && call.turns().equals(kept.turns()))
                    .isPresent();
        }
    }

    /** A session with its calls, the first one first. */
    public record Replay(Session session, List<Step> steps) {

        public Replay {
            steps = List.copyOf(steps);
        }

        public boolean agrees() {
            return steps.stream().allMatch(Step::agrees);
        }
    }

    /**
     * The session of a clinic on a day in Asia/Kolkata.
     *
     * @throws Refusal NOT_FOUND if there was none
     */
    public Replay replay(String schedule, LocalDate day) {
        Session session =
                ledger.session(schedule, day).orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_SESSION));
        return new Replay(session, steps(ledger.events(session.id()), ledger.calls(session.id())));
    }

    static List<Step> steps(List<QueueEvent> events, List<KeptCall> calls) {
        Map<Integer, Waiting> line = new TreeMap<>();
        Iterator<KeptCall> kept = calls.iterator();
        Turns turns = Turns.NONE;
        List<Step> steps = new ArrayList<>();
        for (QueueEvent event : events) {
            if (event.state() == QueueState.RECEIVED) {
                line.put(event.who().number(), event.who());
                continue;
            }
            if (event.state() == QueueState.READY && kept.hasNext()) {
                KeptCall call = kept.next();
                Step step = new Step(call, new ServingOrder(call.rules()).next(line.values(), turns));
                steps.add(step);
                // After a call that the rule does not explain, the next is judged by what was kept of this one.
                turns = step.kept().turns();
            }
            line.remove(event.who().number());
        }
        kept.forEachRemaining(call -> steps.add(new Step(call, Optional.empty())));
        return steps;
    }
}
