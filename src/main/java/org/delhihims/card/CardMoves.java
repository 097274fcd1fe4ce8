package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;

/** The life of a health card as a table: which state follows which, by what deed ({@code domain.md} 3.1.2). */
final class CardMoves {

    private final List<CardMove> moves;

    CardMoves() {
        moves = Table.rowsOf(CardMoves.class, "card-moves.tsv").stream()
                .map(CardMove::of)
                .toList();
    }

    /** The move from one state to another by this deed. What the table does not have is refused, with what it has. */
    CardMove find(CardState from, boolean permanent, CardDeed deed, CardState to) {
        return leaving(from, permanent)
                .filter(move -> move.deed() == deed && move.to() == to)
                .findFirst()
                .orElseThrow(() -> new Refusal(RULE, refusal(from, permanent, to)));
    }

    /** Where a card goes by itself when this happens, if anywhere. */
    Optional<CardState> following(CardLife life, CardDeed deed) {
        return leaving(life.state(), life.permanent())
                .filter(move -> move.deed() == deed)
                .map(CardMove::to)
                .findFirst();
    }

    List<CardMove> all() {
        return moves;
    }

    private Stream<CardMove> leaving(CardState from, boolean permanent) {
        return moves.stream().filter(move -> move.leaves(from, permanent));
    }

    private Sentence refusal(CardState from, boolean permanent, CardState to) {
        String open = leaving(from, permanent)
                .map(move -> move.to().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Sentence(
                "A card that is '%s' does not become '%s'. From here it can become: %s."
                        .formatted(from.code(), to.code(), open),
                "'%s' अवस्था का कार्ड '%s' नहीं हो सकता। यहाँ से संभव अवस्थाएँ: %s।"
                        .formatted(from.code(), to.code(), open));
    }
}
