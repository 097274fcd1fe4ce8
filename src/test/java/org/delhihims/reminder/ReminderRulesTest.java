package org.delhihims.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;
import org.delhihims.scheduling.Band;
import org.delhihims.slip.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderRulesTest {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 12, 8);
    private static final ReminderRules RULES =
            new ReminderRules(LocalTime.of(18, 0), Duration.ofSeconds(30), Duration.ofMinutes(5), 8);

    @Test
    void theEveningIsThatOfDelhi() {
        assertThat(RULES.eveningBefore(TOMORROW)).isEqualTo(Instant.parse("2026-12-07T12:30:00Z"));
        assertThat(RULES.eveningBefore(LocalDate.of(2027, 1, 1))).isEqualTo(Instant.parse("2026-12-31T12:30:00Z"));
    }

    @Test
    void theWaitIsDoubledUpToTheLongest() {
        assertThat(List.of(RULES.waitAfter(1), RULES.waitAfter(2), RULES.waitAfter(4), RULES.waitAfter(5)))
                .containsExactly(
                        Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(RULES.waitAfter(1000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aDayIsOverAtMidnightInDelhi() {
        Visit last = visit(PlaceState.BOOKED, TOMORROW.atTime(23, 0), TOMORROW.atTime(23, 59));
        Visit first = visit(PlaceState.BOOKED, TOMORROW.atTime(0, 0), TOMORROW.atTime(0, 30));
        DueReminder evening = due(ReminderKind.EVENING, TOMORROW);

        assertThat(evening.isOf(first, at(TOMORROW.minusDays(1).atTime(23, 59))))
                .isTrue();
        assertThat(evening.isOf(first, at(TOMORROW.atTime(0, 0)))).isFalse();
        assertThat(evening.isOf(last, at(TOMORROW.atTime(0, 0)))).isTrue();
        assertThat(due(ReminderKind.BOOKED, null).isOf(last, at(TOMORROW.atTime(23, 58))))
                .isTrue();
        assertThat(due(ReminderKind.BOOKED, null)
                        .isOf(last, at(TOMORROW.plusDays(1).atTime(0, 0))))
                .isFalse();
    }

    @Test
    void whoWaitedBeyondHisBandIsToldThatTheSessionIsCutUntilMidnight() {
        Visit early = visit(PlaceState.WAITLIST, TOMORROW.atTime(9, 0), TOMORROW.atTime(10, 0));
        DueReminder cut = due(ReminderKind.WAITLISTED, null);

        assertThat(cut.isOf(early, at(TOMORROW.atTime(23, 59)))).isTrue();
        assertThat(cut.isOf(early, at(TOMORROW.plusDays(1).atTime(0, 0)))).isFalse();
    }

    @Test
    void whatIsNotSoAnyMoreIsNotTold() {
        Instant now = at(TOMORROW.minusDays(1).atTime(18, 0));
        Visit booked = visit(PlaceState.BOOKED, TOMORROW.atTime(9, 0), TOMORROW.atTime(9, 30));
        Visit cancelled = visit(PlaceState.CANCELLED, TOMORROW.atTime(9, 0), TOMORROW.atTime(9, 30));

        assertThat(due(ReminderKind.EVENING, TOMORROW).isOf(cancelled, now)).isFalse();
        assertThat(due(ReminderKind.EVENING, TOMORROW.plusDays(1)).isOf(booked, now))
                .isFalse();
        assertThat(due(ReminderKind.CANCELLED, null).isOf(cancelled, now)).isTrue();
        assertThat(due(ReminderKind.CANCELLED, null).isOf(booked, now)).isFalse();
        assertThat(due(ReminderKind.WAITLISTED, null).isOf(booked, now)).isFalse();
        assertThat(new DueReminder(1, "key", "4711", ReminderKind.MOVED, null, 1, true).isOf(booked, now))
                .isFalse();
    }

    private static DueReminder due(ReminderKind kind, @Nullable LocalDate day) {
        return new DueReminder(1, "key", "4711", kind, day, 1, false);
    }

    private static Visit visit(PlaceState state, LocalDateTime from, LocalDateTime to) {
        return new Visit(
                "4711",
                "asha",
                "lok-nayak",
                "general-medicine",
                new TokenNumber("3402", 17),
                "12",
                from.toLocalDate(),
                at(from),
                at(to),
                state);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(Band.DELHI).toInstant();
    }
}
