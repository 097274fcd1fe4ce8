package org.delhihims.scheduling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.delhihims.scheduling.RosterChange.OtherCapacity;

/**
 * The sessions of a clinic: its weekly plans and all that is other than planned. What takes away is stronger than what alters, in
 * whichever order it was told; of two changes of one kind the one told last holds.
 *
 * <p>Source: {@code domain.md} 3.4.2 and 3.4.5.
 */
public record Roster(List<WeeklyPlan> plans, List<RosterChange> changes) {

    /** A capacity is that of the session as planned, and is shared out before the session is cut. */
    private static final Comparator<RosterChange> CAPACITY_FIRST =
            Comparator.comparing(change -> !(change instanceof OtherCapacity));

    public Roster {
        plans = List.copyOf(plans);
        changes = List.copyOf(changes);
    }

    /** Who sits where on a day in Asia/Kolkata. Empty on a holiday. */
    public List<PlannedSession> on(LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.sitsOn(day))
                .map(plan -> changed(plan, day))
                .filter(session -> !session.bands().isEmpty())
                .toList();
    }

    private PlannedSession changed(WeeklyPlan plan, LocalDate day) {
        PlannedSession session = plan.on(day);
        List<RosterChange> ofSession = changes.stream()
                .filter(change -> change.day().equals(day) && change.concerns(plan.code()))
                .sorted(CAPACITY_FIRST)
                .toList();
        for (RosterChange change : ofSession) {
            session = change.change(session);
        }
        return session;
    }
}
