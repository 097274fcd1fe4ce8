package org.delhihims.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.merge.MergeMove.Agreed;
import org.junit.jupiter.api.Test;

class MergeMovesTest {

    private final MergeMoves moves = new MergeMoves();

    @Test
    void whatTheTableDoesNotHaveIsRefused() {
        int refused = 0;
        for (MergeState from : MergeState.values()) {
            for (MergeDeed deed : MergeDeed.values()) {
                for (boolean isAgreed : new boolean[] {true, false}) {
                    boolean isInTable =
                            moves.all().stream().anyMatch(move -> move.from() == from && move.isFor(deed, isAgreed));
                    if (isInTable) {
                        assertThat(moves.find(from, deed, isAgreed).from()).isEqualTo(from);
                    } else {
                        refused++;
                        assertThatThrownBy(() -> moves.find(from, deed, isAgreed))
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RULE));
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void onlyOneMoveFollowsFromEachStateAndDeed() {
        for (MergeMove one : moves.all()) {
            for (boolean isAgreed : new boolean[] {true, false}) {
                if (one.isFor(one.deed(), isAgreed)) {
                    assertThat(moves.all())
                            .filteredOn(move -> move.from() == one.from() && move.isFor(one.deed(), isAgreed))
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void whatJoinsPartsOrKeepsApartTakesTwoWhoAgree() {
        Set<MergeState> decided = EnumSet.of(MergeState.MERGED, MergeState.KEPT_APART, MergeState.UNMERGED);

        assertThat(moves.all())
                .filteredOn(move -> decided.contains(move.to()))
                .isNotEmpty()
                .allMatch(move -> move.agreed() == Agreed.YES);
    }

    @Test
    void everyStateIsReached() {
        Set<MergeState> reached = EnumSet.of(MergeState.NONE);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = reached.addAll(moves.all().stream()
                    .filter(move -> reached.contains(move.from()))
                    .map(MergeMove::to)
                    .toList());
        }
        assertThat(reached).contains(MergeState.values());
    }
}
