package org.delhihims.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of a clinic in a room on a day, cut into bands.
 *
 * @param plan the code of the plan it comes from
 * @param day the day in Asia/Kolkata
 * @param room digits as on the door
 * @param practitioner who sits there, a reference, or null
 * @param bands in the order of time; none if nobody sits
 */
public record PlannedSession(
        String plan, LocalDate day, String room, @Nullable String practitioner, List<PlannedBand> bands) {

    /** A band and who has room in it. */
    public record PlannedBand(Band band, Capacity capacity) {}

    public PlannedSession {
        bands = List.copyOf(bands);
    }

    PlannedSession with(List<PlannedBand> changed) {
        return new PlannedSession(plan, day, room, practitioner, changed);
    }

    public int total() {
        return bands.stream().mapToInt(band -> band.capacity().total()).sum();
    }
}
