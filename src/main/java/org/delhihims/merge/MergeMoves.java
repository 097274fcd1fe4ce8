package org.delhihims.merge;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;

/** The review of two records as a table: which state follows which, by what somebody says ({@code domain.md} 3.2). */
final class MergeMoves {

    private final List<MergeMove> moves;

    MergeMoves() {
        moves = Table.rowsOf(MergeMoves.class, "merge-moves.tsv").stream()
                .map(MergeMove::of)
                .toList();
    }

    /**
     * The move from a state by this deed. What the table does not have is refused, with what it has.
     *
     * @param isAgreed whether somebody else has said the same before
     */
    MergeMove find(MergeState from, MergeDeed deed, boolean isAgreed) {
        return moves.stream()
                .filter(move -> move.from() == from && move.isFor(deed, isAgreed))
                .findFirst()
                .orElseThrow(() -> new Refusal(RULE, refusal(from, deed)));
    }

    List<MergeMove> all() {
        return moves;
    }

    private Sentence refusal(MergeState from, MergeDeed deed) {
        String open = moves.stream()
                .filter(move -> move.from() == from)
                .map(move -> move.deed().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Sentence(
                "A review that is '%s' does not take '%s'. From here it takes: %s."
                        .formatted(from.code(), deed.code(), open),
                "'%s' अवस्था की समीक्षा में '%s' नहीं हो सकता। यहाँ से संभव: %s।"
                        .formatted(from.code(), deed.code(), open));
    }
}
