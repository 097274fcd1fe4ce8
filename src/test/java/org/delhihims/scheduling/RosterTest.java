package org.delhihims.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.scheduling.PlannedSession.PlannedBand;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Capacity PEOPLE = new Capacity(Map.of(Channel.ONLINE, 50, Channel.COUNTER, 51));
    private static final WeeklyPlan ROOM_12 = plan("eye-12", EIGHT, LocalTime.of(13, 30));
    private static final WeeklyPlan ROOM_14 = plan("eye-14", LocalTime.of(14, 0), LocalTime.of(16, 0));

    @Test
    void aSessionIsCutIntoBandsWithoutAGapAndEverybodyHasRoomOnce() {
        PlannedSession session = only(ROOM_12);

        assertThat(session.bands()).hasSize(6);
        assertThat(session.bands().get(0).band().from()).isEqualTo(EIGHT);
        assertThat(session.bands().get(session.bands().size() - 1).band().to()).isEqualTo(LocalTime.of(13, 30));
        for (int i = 1; i < session.bands().size(); i++) {
            assertThat(session.bands().get(i).band().from())
                    .isEqualTo(session.bands().get(i - 1).band().to());
        }
        assertThat(session.total()).isEqualTo(101);
    }

    @Test
    void aClinicSitsOnItsDaysOnly() {
        assertThat(new Roster(List.of(ROOM_12), List.of()).on(SUNDAY)).isEmpty();
        assertThat(new Roster(List.of(ROOM_12), List.of()).on(ROOM_12.from().minusDays(7)))
                .isEmpty();
        assertThat(new Roster(List.of(ROOM_12), List.of()).on(ROOM_12.until().plusDays(7)))
                .isEmpty();
    }

    @Test
    void aHolidayIsEverybodysAndALeaveIsOnes() {
        assertThat(sessions(new RosterChange.Holiday(MONDAY))).isEmpty();
        assertThat(sessions(new RosterChange.Leave("eye-12", MONDAY)))
                .extracting(PlannedSession::plan)
                .containsExactly("eye-14");
        assertThat(sessions(new RosterChange.Leave("eye-12", MONDAY.plusDays(1))))
                .hasSize(2);
    }

    @Test
    void whatTakesAwayIsStrongerThanWhatAltersInEitherOrder() {
        RosterChange leave = new RosterChange.Leave("eye-12", MONDAY);
        RosterChange room = new RosterChange.OtherRoom("eye-12", MONDAY, "31");

        assertThat(sessions(leave, room)).isEqualTo(sessions(room, leave)).hasSize(1);
    }

    @Test
    void anotherDoctorAndAnotherRoomLeaveTheBandsAsTheyAre() {
        PlannedSession changed = sessions(
                        new RosterChange.OtherPractitioner("eye-12", MONDAY, "Practitioner/rao"),
                        new RosterChange.OtherRoom("eye-12", MONDAY, "31"))
                .get(0);

        assertThat(changed.practitioner()).isEqualTo("Practitioner/rao");
        assertThat(changed.room()).isEqualTo("31");
        assertThat(changed.bands()).isEqualTo(only(ROOM_12).bands());
    }

    @Test
    void aSessionThatIsCutHasRoomForAsManyLess() {
        List<PlannedBand> planned = only(ROOM_12).bands();
        PlannedSession cut = sessions(new RosterChange.Cut("eye-12", MONDAY, LocalTime.of(9, 30)))
                .get(0);

        assertThat(cut.bands()).hasSize(2);
        assertThat(cut.bands().get(0)).isEqualTo(planned.get(0));
        assertThat(cut.bands().get(1).band()).isEqualTo(new Band(MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 30)));
        assertThat(cut.bands().get(1).capacity().total())
                .isEqualTo(planned.get(1).capacity().of(Channel.ONLINE) / 2
                        + planned.get(1).capacity().of(Channel.COUNTER) / 2);
    }

    @Test
    void aSessionThatIsCutBeforeItBeginsDoesNotTakePlace() {
        assertThat(sessions(new RosterChange.Cut("eye-12", MONDAY, EIGHT)))
                .extracting(PlannedSession::plan)
                .containsExactly("eye-14");
    }

    @Test
    void anotherCapacityIsOfThatDay() {
        Capacity ten = Capacity.NONE.with(Channel.COUNTER, 10);

        assertThat(sessions(new RosterChange.OtherCapacity("eye-12", MONDAY, ten))
                        .get(0)
                        .total())
                .isEqualTo(10);
    }

    @Test
    void theDayBeginsAtMidnightInDelhi() {
        assertThat(Band.dayOf(Instant.parse("2026-11-29T18:29:59.999Z"))).isEqualTo(SUNDAY);
        assertThat(Band.dayOf(Instant.parse("2026-11-29T18:30:00Z"))).isEqualTo(MONDAY);
    }

    @Test
    void aBandThatEndsBeforeMidnightEndsOnItsDay() {
        PlannedSession night = only(plan("night", LocalTime.of(22, 30), LocalTime.of(23, 59)));

        assertThat(night.bands()).hasSize(2);
        assertThat(night.bands().get(1).band().end()).isEqualTo(Instant.parse("2026-11-30T18:29:00Z"));
        assertThat(Band.dayOf(night.bands().get(1).band().end())).isEqualTo(MONDAY);
        assertThat(only(plan("early", LocalTime.MIDNIGHT, LocalTime.of(1, 0)))
                        .bands()
                        .get(0)
                        .band()
                        .start())
                .isEqualTo(Instant.parse("2026-11-29T18:30:00Z"));
    }

    @Test
    void aPlanThatMakesNoSenseIsNotMade() {
        assertThatThrownBy(() -> plan("over-midnight", LocalTime.of(22, 0), LocalTime.of(2, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(MONDAY, EIGHT, EIGHT)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PlannedSession> sessions(RosterChange... changes) {
        return new Roster(List.of(ROOM_12, ROOM_14), Arrays.asList(changes)).on(MONDAY);
    }

    private static PlannedSession only(WeeklyPlan plan) {
        return new Roster(List.of(plan), List.of()).on(MONDAY).get(0);
    }

    private static WeeklyPlan plan(String code, LocalTime opens, LocalTime closes) {
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        return new WeeklyPlan(
                code,
                days,
                opens,
                closes,
                Duration.ofHours(1),
                PEOPLE,
                "12",
                null,
                MONDAY.minusDays(60),
                MONDAY.plusDays(60));
    }
}
