package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;

/**
 * One of the state machines of a visit as a table: which state follows from which by what is done. What the table does not have is
 * refused, with what it has.
 *
 * <p>Source: {@code domain.md} 3.4.4.
 *
 * @param <S> the states
 * @param <D> the deeds
 */
final class Moves<S extends Enum<S>, D extends Enum<D>> {

    /** A row of the table. */
    record Move<S, D>(S from, D deed, S to) {}

    private final List<Move<S, D>> moves;

    private Moves(List<Move<S, D>> moves) {
        this.moves = moves;
    }

    static Moves<SessionState, SessionDeed> ofSessions() {
        return read("session-moves.tsv", SessionState.class, SessionDeed.class);
    }

    static Moves<PlaceState, PlaceDeed> ofPlaces() {
        return read("place-moves.tsv", PlaceState.class, PlaceDeed.class);
    }

    static Moves<QueueState, QueueDeed> ofQueues() {
        return read("queue-moves.tsv", QueueState.class, QueueDeed.class);
    }

    private static <S extends Enum<S>, D extends Enum<D>> Moves<S, D> read(
            String file, Class<S> states, Class<D> deeds) {
        return new Moves<>(Table.rowsOf(Moves.class, file).stream()
                .map(row -> new Move<>(
                        Enum.valueOf(states, constant(row.text("from"))),
                        Enum.valueOf(deeds, constant(row.text("deed"))),
                        Enum.valueOf(states, constant(row.text("to")))))
                .toList());
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state that follows.
     *
     * @throws Refusal RULE if the table has no such move
     */
    S after(S from, D deed) {
        return moves.stream()
                .filter(move -> move.from() == from && move.deed() == deed)
                .findFirst()
                .map(Move::to)
                .orElseThrow(() -> new Refusal(RULE, refusal(from, deed)));
    }

    List<Move<S, D>> all() {
        return moves;
    }

    private Sentence refusal(S from, D deed) {
        String open = moves.stream()
                .filter(move -> move.from() == from)
                .map(move -> code(move.deed()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (open.isEmpty()) {
            return new Sentence(
                    "This is '%s' and stays so. Ask for a new place instead.".formatted(code(from)),
                    "यह '%s' है और ऐसा ही रहेगा। नई जगह माँगें।".formatted(code(from)));
        }
        return new Sentence(
                "What is '%s' does not take '%s'. From here it takes: %s.".formatted(code(from), code(deed), open),
                "'%s' अवस्था में '%s' नहीं हो सकता। यहाँ से संभव: %s।".formatted(code(from), code(deed), open));
    }
}
