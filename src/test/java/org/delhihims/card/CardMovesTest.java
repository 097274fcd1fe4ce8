package org.delhihims.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CardMovesTest {

    private final CardMoves moves = new CardMoves();

    @Test
    void whatTheTableDoesNotHaveIsRefusedWithWhatItHas() {
        int refused = 0;
        for (CardState from : CardState.values()) {
            for (CardState to : CardState.values()) {
                for (CardDeed deed : CardDeed.values()) {
                    for (boolean permanent : new boolean[] {true, false}) {
                        boolean isInTable = moves.all().stream()
                                .anyMatch(
                                        move -> move.deed() == deed && move.to() == to && move.leaves(from, permanent));
                        if (isInTable) {
                            assertThat(moves.find(from, permanent, deed, to).to())
                                    .isEqualTo(to);
                        } else {
                            refused++;
                            assertThatThrownBy(() -> moves.find(from, permanent, deed, to))
                                    .isInstanceOfSatisfying(
                                            Refusal.class,
                                            refusal ->
                                                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RULE));
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(8000);
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        // A card expires by the clock.
        Set<CardState> reached = EnumSet.of(CardState.NONE, CardState.EXPIRED);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = reached.addAll(moves.all().stream()
                    .filter(move ->
                            reached.stream().anyMatch(from -> move.leaves(from, true) || move.leaves(from, false)))
                    .map(CardMove::to)
                    .toList());
        }
        assertThat(reached).contains(CardState.values());
        for (CardState state : CardState.values()) {
            assertThat(moves.all())
                    .as(state.code())
                    .anyMatch(move -> move.leaves(state, true) || move.leaves(state, false));
        }
    }
}
