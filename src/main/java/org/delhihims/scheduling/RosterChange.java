package org.delhihims.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.scheduling.PlannedSession.PlannedBand;

/** What is other than planned. Holidays hold for a whole hospital, all else for one plan on one day. */
public sealed interface RosterChange {

    LocalDate day();

    /** Whether it is about a plan, on {@link #day()}. */
    boolean concerns(String plan);

    /** The session as it is with the change; without bands if nobody sits any more. */
    PlannedSession change(PlannedSession session);

    /** A change of one plan. */
    sealed interface OfOnePlan extends RosterChange {

        String plan();

        @Override
        default boolean concerns(String other) {
            return plan().equals(other);
        }
    }

    /** Nobody sits, because the hospital keeps a holiday. Those of another hospital are its own. */
    record Holiday(LocalDate day) implements RosterChange {

        @Override
        public boolean concerns(String plan) {
            return true;
        }

        @Override
        public PlannedSession change(PlannedSession session) {
            return session.with(List.of());
        }
    }

    /** Nobody sits, because the doctor is on leave and nobody stands in. */
    record Leave(String plan, LocalDate day) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            return session.with(List.of());
        }
    }

    /** Somebody else sits there. */
    record OtherPractitioner(String plan, LocalDate day, String practitioner) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            return new PlannedSession(plan, day, session.room(), practitioner, session.bands());
        }
    }

    /** It is in another room. */
    record OtherRoom(String plan, LocalDate day, String room) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            return new PlannedSession(plan, day, room, session.practitioner(), session.bands());
        }
    }

    /** Another number of people has room in the whole session. */
    record OtherCapacity(String plan, LocalDate day, Capacity capacity) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            List<PlannedBand> bands = session.bands();
            return session.with(IntStream.range(0, bands.size())
                    .mapToObj(i -> new PlannedBand(bands.get(i).band(), capacity.part(i, bands.size())))
                    .toList());
        }
    }

    /** It begins later: bands that end by this time are gone, one that lies across it begins then, with as many places less. */
    record LateBegin(String plan, LocalDate day, LocalTime opens) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            List<PlannedBand> left = new ArrayList<>();
            for (PlannedBand planned : session.bands()) {
                Band band = planned.band();
                if (!band.from().isBefore(opens)) {
                    left.add(planned);
                } else if (band.to().isAfter(opens)) {
                    Band shorter = new Band(band.day(), opens, band.to());
                    left.add(new PlannedBand(shorter, planned.capacity().during(shorter.length(), band.length())));
                }
            }
            return session.with(left);
        }
    }

    /** It ends earlier: bands that begin at this time or later are gone, one that lies across it ends then, with as many places less. */
    record Cut(String plan, LocalDate day, LocalTime closes) implements OfOnePlan {

        @Override
        public PlannedSession change(PlannedSession session) {
            List<PlannedBand> left = new ArrayList<>();
            for (PlannedBand planned : session.bands()) {
                Band band = planned.band();
                if (!band.to().isAfter(closes)) {
                    left.add(planned);
                } else if (band.from().isBefore(closes)) {
                    Band shorter = new Band(band.day(), band.from(), closes);
                    left.add(new PlannedBand(shorter, planned.capacity().during(shorter.length(), band.length())));
                }
            }
            return session.with(left);
        }
    }
}
