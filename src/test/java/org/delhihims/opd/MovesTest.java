package org.delhihims.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.Moves.Move;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Test
    void whatTheTablesDoNotHaveIsRefused() {
        checkRefusals(Moves.ofSessions(), SessionState.class, SessionDeed.class);
        checkRefusals(Moves.ofPlaces(), PlaceState.class, PlaceDeed.class);
        checkRefusals(Moves.ofQueues(), QueueState.class, QueueDeed.class);
    }

    @Test
    void everyStateIsReachedAndEveryDeedDoesSomething() {
        checkReached(Moves.ofSessions(), SessionState.PLANNED, SessionState.class, SessionDeed.class);
        checkReached(Moves.ofPlaces(), PlaceState.NONE, PlaceState.class, PlaceDeed.class);
        checkReached(Moves.ofQueues(), QueueState.REQUESTED, QueueState.class, QueueDeed.class);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(finalStates(Moves.ofSessions(), SessionState.class))
                .containsExactlyInAnyOrder(SessionState.CLOSED, SessionState.CANCELLED);
        assertThat(finalStates(Moves.ofPlaces(), PlaceState.class))
                .containsExactlyInAnyOrder(PlaceState.FULFILLED, PlaceState.NOSHOW, PlaceState.CANCELLED);
        assertThat(finalStates(Moves.ofQueues(), QueueState.class))
                .allMatch(QueueState::isOver)
                .hasSize(3);
    }

    @Test
    void whoWaitsAgainForAnOfferTakesNoRoomMeanwhile() {
        assertThat(Moves.ofPlaces().all())
                .filteredOn(move -> move.deed() == PlaceDeed.DISPLACE)
                .isNotEmpty()
                .allMatch(move -> move.from().takesRoom() && !move.to().takesRoom());
    }

    /** Whoever waits for an offer after a session was cut, or has come, is not to blame. */
    @Test
    void onlyWhoHadAPlaceAndDidNotComeIsANoShow() {
        assertThat(Moves.ofPlaces().all())
                .filteredOn(move -> move.to() == PlaceState.NOSHOW)
                .isNotEmpty()
                .allMatch(move -> move.from() == PlaceState.BOOKED);
    }

    @Test
    void aRefusalSaysWhatThereIsInBothLanguages() {
        assertThatThrownBy(() -> Moves.ofPlaces().after(PlaceState.NOSHOW, PlaceDeed.BOOK))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.RULE);
                    assertThat(refusal.sentence().english()).contains("noshow").endsWith(".");
                    assertThat(refusal.sentence().hindi()).endsWith("।");
                });
        assertThatThrownBy(() -> Moves.ofSessions().after(SessionState.PAUSED, SessionDeed.PAUSE))
                .hasMessageContaining("cancel, resume, stop-tokens");
    }

    private static <S extends Enum<S>, D extends Enum<D>> void checkRefusals(
            Moves<S, D> moves, Class<S> states, Class<D> deeds) {
        for (S from : EnumSet.allOf(states)) {
            for (D deed : EnumSet.allOf(deeds)) {
                Set<S> there = moves.all().stream()
                        .filter(move -> move.from() == from && move.deed() == deed)
                        .map(Move::to)
                        .collect(Collectors.toSet());
                assertThat(there).hasSizeLessThanOrEqualTo(1);
                if (there.isEmpty()) {
                    assertThatThrownBy(() -> moves.after(from, deed)).isInstanceOf(Refusal.class);
                } else {
                    assertThat(there).containsExactly(moves.after(from, deed));
                }
            }
        }
    }

    private static <S extends Enum<S>, D extends Enum<D>> void checkReached(
            Moves<S, D> moves, S first, Class<S> states, Class<D> deeds) {
        Set<S> reached = EnumSet.of(first);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = reached.addAll(moves.all().stream()
                    .filter(move -> reached.contains(move.from()))
                    .map(Move::to)
                    .toList());
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(states));
        assertThat(moves.all().stream().map(Move::deed).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(deeds));
    }

    private static <S extends Enum<S>, D extends Enum<D>> Set<S> finalStates(Moves<S, D> moves, Class<S> states) {
        Set<S> last = EnumSet.allOf(states);
        moves.all().forEach(move -> last.remove(move.from()));
        return last;
    }
}
