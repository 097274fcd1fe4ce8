package org.delhihims.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.PlaceState;
import org.delhihims.paper.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipDeskTest {

    private final Slips slips = new Slips();

    @Test
    void aSlipThatIsPrintedAgainIsTheSameBytes() {
        slips.visits.put("4711", Slips.visit());
        SlipDesk morning = slips.deskAt(Slips.NOW);
        SlipDesk later = slips.deskAt(Slips.NOW.plus(Duration.ofHours(2)));
        Visit booked = Slips.visit();
        Visit arrived = Slips.visit("12", PlaceState.ARRIVED, Slips.TODAY);

        assertThat(later.page(arrived, Slips.asha(), Language.HINDI))
                .isEqualTo(morning.page(booked, Slips.asha(), Language.HINDI));
        assertThat(later.roll(arrived, Slips.asha(), Language.ENGLISH))
                .isEqualTo(morning.roll(booked, Slips.asha(), Language.ENGLISH));
    }

    @Test
    void whoIsMovedHasAnotherSlipAndWhoIsMovedBackTheFirst() {
        SlipDesk desk = slips.deskAt(Slips.NOW);
        slips.visits.put("4711", Slips.visit());
        byte[] first = desk.page(Slips.visit(), Slips.asha(), Language.HINDI);
        Visit elsewhere = Slips.visit("14", PlaceState.BOOKED, Slips.TODAY);
        slips.visits.put("4711", elsewhere);
        byte[] moved = desk.page(elsewhere, Slips.asha(), Language.HINDI);

        assertThat(moved).isNotEqualTo(first);
        assertThat(desk.page(Slips.visit(), Slips.asha(), Language.HINDI)).isEqualTo(first);
    }

    @Test
    void whoIsMovedWhileTheSlipIsMadeAsksAgain() {
        slips.visits.put("4711", Slips.visit("14", PlaceState.BOOKED, Slips.TODAY));

        assertThatThrownBy(() -> slips.deskAt(Slips.NOW).page(Slips.visit(), Slips.asha(), Language.HINDI))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
        assertThat(slips.stored).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaceState.class,
            names = {"BOOKED", "ARRIVED", "CHECKED_IN", "FULFILLED"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAPlaceThatIsHeldHasASlip(PlaceState state) {
        slips.visits.put("4711", Slips.visit("12", state, Slips.TODAY));

        assertThatThrownBy(() -> slips.deskAt(Slips.NOW).visit("4711"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RULE);
                    assertThat(refusal.sentence().english()).endsWith(".");
                    assertThat(refusal.sentence().hindi()).endsWith("।");
                });
    }

    @Test
    void anAppointmentThatIsNoPlaceHasNoSlip() {
        assertThatThrownBy(() -> slips.deskAt(Slips.NOW).visit("4711"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no place at an OPD clinic");
    }

    @Test
    void aSlipHoldsUntilWhatIsPrintedOnItIsNotSo() {
        String code = Slips.code(Slips.visit());

        assertThat(shown(code, "12", PlaceState.BOOKED, 0)).isEqualTo(SlipResult.CURRENT);
        assertThat(shown(code, "12", PlaceState.CHECKED_IN, 0)).isEqualTo(SlipResult.CURRENT);
        assertThat(shown(code, "14", PlaceState.BOOKED, 0)).isEqualTo(SlipResult.SUPERSEDED);
        assertThat(shown(code, "12", PlaceState.CANCELLED, 0)).isEqualTo(SlipResult.VOID);
        assertThat(shown(code, "12", PlaceState.NOSHOW, 0)).isEqualTo(SlipResult.VOID);
        assertThat(shown(code, "12", PlaceState.FULFILLED, 0)).isEqualTo(SlipResult.USED);
        assertThat(shown(code, "12", PlaceState.BOOKED, 1)).isEqualTo(SlipResult.EXPIRED);
        assertThat(shown(code, "12", PlaceState.BOOKED, -1)).isEqualTo(SlipResult.OTHER_DAY);
    }

    @Test
    void theDayIsThatOfDelhi() {
        slips.visits.put("4711", Slips.visit());
        String code = Slips.code(Slips.visit());

        assertThat(slips.deskAt(Slips.NOW.plus(Duration.ofHours(14)))
                        .verify(code, "lok-nayak")
                        .result())
                .isEqualTo(SlipResult.CURRENT);
        assertThat(slips.deskAt(Slips.NOW.plus(Duration.ofHours(15)))
                        .verify(code, "lok-nayak")
                        .result())
                .isEqualTo(SlipResult.EXPIRED);
    }

    private SlipResult shown(String code, String room, PlaceState state, int daysLater) {
        slips.visits.put("4711", Slips.visit(room, state, Slips.TODAY));
        return slips.deskAt(Slips.NOW.plus(Duration.ofDays(daysLater)))
                .verify(code, "lok-nayak")
                .result();
    }
}
