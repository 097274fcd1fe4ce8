package org.delhihims.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CorrectionMovesTest {

    private final CorrectionMoves moves = new CorrectionMoves();

    @Test
    void whatTheTableDoesNotHaveIsRefusedAndWhatIsForTheOtherPartyIsForbidden() {
        int refused = 0;
        int forbidden = 0;
        for (CorrectionKind kind : CorrectionKind.values()) {
            for (CorrectionState from : CorrectionState.values()) {
                for (CorrectionState to : CorrectionState.values()) {
                    for (Party by : Party.values()) {
                        if (has(kind, from, to, by)) {
                            assertThat(moves.find(kind, from, to, by).to()).isEqualTo(to);
                        } else if (has(kind, from, to, by == Party.FACILITY ? Party.REQUESTER : Party.FACILITY)) {
                            forbidden++;
                            assertRefused(kind, from, to, by, Refusal.Reason.FORBIDDEN);
                        } else {
                            refused++;
                            assertRefused(kind, from, to, by, Refusal.Reason.RULE);
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(350);
        assertThat(forbidden).isGreaterThan(15);
    }

    private boolean has(CorrectionKind kind, CorrectionState from, CorrectionState to, Party by) {
        return moves.all().stream().anyMatch(move -> move.leaves(kind, from) && move.to() == to && move.by() == by);
    }

    private void assertRefused(
            CorrectionKind kind, CorrectionState from, CorrectionState to, Party by, Refusal.Reason reason) {
        assertThatThrownBy(() -> moves.find(kind, from, to, by))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void whoeverAskedCanCancelAsLongAsSomethingIsToBeDone() {
        for (CorrectionState state : CorrectionState.values()) {
            assertThat(has(CorrectionKind.REQUEST, state, CorrectionState.REQUESTER_CANCELLED, Party.REQUESTER))
                    .as(state.code())
                    .isEqualTo(state.isOpen());
        }
    }

    @Test
    void onlyTheFacilityDecides() {
        assertThat(moves.all())
                .filteredOn(move -> move.to().isResolution())
                .isNotEmpty()
                .allMatch(move -> move.by() == Party.FACILITY);
    }

    @Test
    void everyStateIsReachedByARequestOrADisagreement() {
        Set<CorrectionState> reached = EnumSet.noneOf(CorrectionState.class);
        for (CorrectionKind kind : CorrectionKind.values()) {
            Set<CorrectionState> ofKind = EnumSet.of(CorrectionState.QUEUED);
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = ofKind.addAll(moves.all().stream()
                        .filter(move -> ofKind.stream().anyMatch(from -> move.leaves(kind, from)))
                        .map(CorrectionMove::to)
                        .toList());
            }
            reached.addAll(ofKind);
        }
        assertThat(reached).containsExactlyInAnyOrder(CorrectionState.values());
    }
}
