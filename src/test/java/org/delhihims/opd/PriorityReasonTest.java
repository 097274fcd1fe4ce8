package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriorityReasonTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 11, 30);

    @Test
    void ageIsCountedInWholeYearsFromTheBirthday() {
        assertThat(PriorityReason.byAge(BIRTHDAY.minusYears(60), BIRTHDAY)).contains(PriorityReason.AGE_60);
        assertThat(PriorityReason.byAge(BIRTHDAY.minusYears(60).plusDays(1), BIRTHDAY))
                .isEmpty();
        assertThat(PriorityReason.byAge(BIRTHDAY.minusYears(70), BIRTHDAY)).contains(PriorityReason.AGE_70);
        assertThat(PriorityReason.byAge(BIRTHDAY.minusYears(2).plusDays(1), BIRTHDAY))
                .contains(PriorityReason.YOUNG_CHILD);
        assertThat(PriorityReason.byAge(BIRTHDAY.minusYears(2), BIRTHDAY)).isEmpty();
        assertThat(PriorityReason.byAge(BIRTHDAY, BIRTHDAY)).contains(PriorityReason.YOUNG_CHILD);
        assertThat(PriorityReason.byAge(BIRTHDAY.plusDays(1), BIRTHDAY)).isEmpty();
        assertThat(PriorityReason.byAge(LocalDate.of(1956, 2, 29), LocalDate.of(2016, 2, 28)))
                .isEmpty();
    }

    @Test
    void whatIsWrittenFirstWeighsMost() {
        assertThat(PriorityReason.strongest(EnumSet.of(PriorityReason.AGE_60, PriorityReason.PREGNANCY)))
                .contains(PriorityReason.PREGNANCY);
        assertThat(PriorityReason.strongest(Set.of())).isEmpty();
        int last = 0;
        for (PriorityReason reason : PriorityReason.values()) {
            assertThat(reason.level()).isGreaterThanOrEqualTo(last).isBetween(1, 9);
            last = reason.level();
            assertThat(PriorityReason.of(reason.code())).contains(reason);
            assertThat(reason.sentence().hindi()).isNotBlank();
        }
    }

    @Test
    void anEmergencyDoesNotWaitInTheQueue() {
        assertThat(PriorityReason.EMERGENCY.lane()).isEqualTo(Lane.TRIAGE);
        assertThat(PriorityReason.PREGNANCY.lane()).isEqualTo(Lane.PRIORITY);
    }
}
