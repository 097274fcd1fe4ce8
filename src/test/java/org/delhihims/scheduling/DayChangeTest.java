package org.delhihims.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of one clinic's day, as changes of its roster. */
class DayChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final WeeklyPlan PLAN = new WeeklyPlan(
            "clinic",
            Set.of(DayOfWeek.MONDAY),
            LocalTime.of(9, 0),
            LocalTime.of(13, 0),
            Duration.ofHours(1),
            new Capacity(Map.of(Channel.ONLINE, 40, Channel.COUNTER, 20)),
            "12",
            null,
            LocalDate.MIN,
            LocalDate.MAX);

    @Test
    void aChannelThatIsNotNamedIsAsPlanned() {
        PlannedSession session = on(new DayChange(false, null, null, null, null, Map.of(Channel.ONLINE, 8)));
        assertThat(session.total()).isEqualTo(28);
        assertThat(session.bands())
                .allSatisfy(
                        band -> assertThat(band.capacity().of(Channel.COUNTER)).isEqualTo(5));
    }

    @Test
    void capacityIsSharedOutBeforeTheSessionIsCut() {
        PlannedSession session = on(
                new DayChange(false, "31", "Practitioner/rao", null, LocalTime.of(11, 0), Map.of(Channel.ONLINE, 8)));
        assertThat(session.bands()).hasSize(2);
        assertThat(session.total()).isEqualTo(14);
        assertThat(session.room()).isEqualTo("31");
        assertThat(session.practitioner()).isEqualTo("Practitioner/rao");
    }

    @Test
    void aSessionThatBeginsLaterHasAsManyPlacesLess() {
        PlannedSession session =
                on(new DayChange(false, null, null, LocalTime.of(10, 30), LocalTime.of(12, 0), Map.of()));

        assertThat(session.bands())
                .extracting(one -> one.band().from())
                .containsExactly(LocalTime.of(10, 30), LocalTime.of(11, 0));
        assertThat(session.bands().get(0).band().to()).isEqualTo(LocalTime.of(11, 0));
        assertThat(session.bands().get(0).capacity().of(Channel.ONLINE)).isEqualTo(5);
        assertThat(session.bands().get(1).capacity().of(Channel.ONLINE)).isEqualTo(10);
    }

    @Test
    void nobodySitsOnALeaveWhateverElseIsTold() {
        DayChange both = new DayChange(true, "31", null, null, null, Map.of(Channel.ONLINE, 80));
        assertThat(new Roster(List.of(PLAN), both.of(PLAN, MONDAY)).on(MONDAY)).isEmpty();
    }

    @Test
    void whatSaysNothingChangesNothing() {
        DayChange nothing = new DayChange(false, null, null, null, null, Map.of());
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(on(nothing)).isEqualTo(PLAN.on(MONDAY));
        assertThat(DayChange.CANCELLED.isEmpty()).isFalse();
    }

    private static PlannedSession on(DayChange change) {
        return new Roster(List.of(PLAN), change.of(PLAN, MONDAY)).on(MONDAY).get(0);
    }
}
