package org.delhihims.correction;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;

/** The way of a correction as a table: which state follows which, and who takes the step ({@code domain.md} 3.2.3). */
final class CorrectionMoves {

    private final List<CorrectionMove> moves;

    CorrectionMoves() {
        moves = Table.rowsOf(CorrectionMoves.class, "correction-moves.tsv").stream()
                .map(CorrectionMove::of)
                .toList();
    }

    /**
     * The move from one state to another by this party.
     *
     * @throws Refusal FORBIDDEN if it is the other party's, RULE with what there is if it is nobody's
     */
    CorrectionMove find(CorrectionKind kind, CorrectionState from, CorrectionState to, Party by) {
        List<CorrectionMove> there =
                leaving(kind, from).filter(move -> move.to() == to).toList();
        if (there.isEmpty()) {
            throw new Refusal(RULE, refusal(kind, from, to), "to");
        }
        return there.stream()
                .filter(move -> move.by() == by)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        FORBIDDEN,
                        by == Party.REQUESTER
                                ? CorrectionSentences.FOR_THE_FACILITY
                                : CorrectionSentences.FOR_THE_PATIENT));
    }

    List<CorrectionMove> all() {
        return moves;
    }

    private Stream<CorrectionMove> leaving(CorrectionKind kind, CorrectionState from) {
        return moves.stream().filter(move -> move.leaves(kind, from));
    }

    private Sentence refusal(CorrectionKind kind, CorrectionState from, CorrectionState to) {
        String open = leaving(kind, from)
                .map(move -> move.to().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (open.isEmpty()) {
            return CorrectionSentences.IS_OVER;
        }
        return new Sentence(
                "A correction that is '%s' does not become '%s'. From here it can become: %s."
                        .formatted(from.code(), to.code(), open),
                "'%s' अवस्था का सुधार '%s' नहीं हो सकता। यहाँ से संभव अवस्थाएँ: %s।"
                        .formatted(from.code(), to.code(), open));
    }
}
