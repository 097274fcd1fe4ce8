package org.delhihims.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is other than planned for one clinic on one day. What is null or not named is as planned. Times are those of Delhi.
 *
 * @param isCancelled whether nobody sits, such as when the doctor is on leave
 * @param room digits as on the door
 * @param practitioner who sits there, a reference
 * @param opens when the session begins, no earlier than planned
 * @param closes when the session ends, no later than planned
 * @param quotas how many places a channel has in the whole session
 */
public record DayChange(
        boolean isCancelled,
        @Nullable String room,
        @Nullable String practitioner,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        Map<Channel, Integer> quotas) {

    public static final DayChange CANCELLED = new DayChange(true, null, null, null, null, Map.of());

    private static final DayChange NOTHING = new DayChange(false, null, null, null, null, Map.of());

    public DayChange {
        quotas = Map.copyOf(quotas);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** The same as changes of a roster. */
    public List<RosterChange> of(WeeklyPlan plan, LocalDate day) {
        List<RosterChange> changes = new ArrayList<>();
        if (isCancelled) {
            changes.add(new RosterChange.Leave(plan.code(), day));
        }
        if (room != null) {
            changes.add(new RosterChange.OtherRoom(plan.code(), day, room));
        }
        if (practitioner != null) {
            changes.add(new RosterChange.OtherPractitioner(plan.code(), day, practitioner));
        }
        if (opens != null) {
            changes.add(new RosterChange.LateBegin(plan.code(), day, opens));
        }
        if (closes != null) {
            changes.add(new RosterChange.Cut(plan.code(), day, closes));
        }
        if (!quotas.isEmpty()) {
            changes.add(new RosterChange.OtherCapacity(plan.code(), day, capacity(plan)));
        }
        return changes;
    }

    private Capacity capacity(WeeklyPlan plan) {
        Capacity capacity = plan.capacity();
        for (Map.Entry<Channel, Integer> quota : quotas.entrySet()) {
            capacity = capacity.with(quota.getKey(), quota.getValue());
        }
        return capacity;
    }
}
