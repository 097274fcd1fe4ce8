package org.delhihims.opd;

import java.util.Collection;
import java.util.Optional;
import org.delhihims.opd.Call.Why;

/**
 * Who is called next: the first of a lane, the lanes in turns by weight. The same people and the same turns give the same call, so
 * anybody can go through a day again; whoever is i-th in a lane of weight w is called after at most
 * {@code i * (w + other) / w + 1} calls, however many come to the other lane.
 *
 * <p>Source: {@code domain.md} 3.4.6.
 */
public final class ServingOrder {

    private final ServingRules rules;

    public ServingOrder(ServingRules rules) {
        this.rules = rules;
    }

    /** The next, if anybody waits. Those of triage are not called here. */
    public Optional<Call> next(Collection<Waiting> waiting, Turns turns) {
        Optional<Waiting> priority = first(waiting, Lane.PRIORITY);
        Optional<Waiting> ordinary = first(waiting, Lane.ORDINARY);
        if (priority.isEmpty() || ordinary.isEmpty()) {
            return priority.or(() -> ordinary).map(only -> new Call(only, Why.FIRST_IN_LINE, turns, rules));
        }
        Lane lane = turnOf(turns);
        Waiting called = lane == Lane.PRIORITY ? priority.get() : ordinary.get();
        Why why = lane == Lane.PRIORITY ? Why.PRIORITY_TURN : Why.ORDINARY_TURN;
        return Optional.of(new Call(called, why, turns.and(lane), rules));
    }

    /**
     * How many are called before somebody, as people wait now.
     *
     * @param lane where the person waits
     * @param ahead how many wait before in the lane
     * @param others how many wait in the other lane
     */
    public int callsBefore(Lane lane, int ahead, int others, Turns turns) {
        Turns now = turns;
        int own = ahead;
        int other = others;
        int calls = 0;
        while (other > 0) {
            Lane next = turnOf(now);
            now = now.and(next);
            if (next != lane) {
                other--;
            } else if (own > 0) {
                own--;
            } else {
                return calls;
            }
            calls++;
        }
        return calls + own;
    }

    /** The lane that would be less ahead of its share after one more turn; of two alike the priority lane. */
    private Lane turnOf(Turns turns) {
        long priority = (turns.priority() + 1L) * rules.ordinary();
        long ordinary = (turns.ordinary() + 1L) * rules.priority();
        return priority <= ordinary ? Lane.PRIORITY : Lane.ORDINARY;
    }

    private static Optional<Waiting> first(Collection<Waiting> waiting, Lane lane) {
        return waiting.stream().filter(one -> one.lane() == lane).min(Waiting.IN_LINE);
    }
}
