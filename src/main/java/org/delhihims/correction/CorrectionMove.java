package org.delhihims.correction;

import java.util.Locale;
import org.delhihims.kernel.Table;

/** One move that a correction may make: a row of {@code correction-moves.tsv}. */
record CorrectionMove(CorrectionKind kind, CorrectionState from, CorrectionState to, Party by, Need needs) {

    enum Need {
        NOTHING,
        /** Words for the other party. */
        MESSAGE,
        /** The corrected version of the record. */
        EVIDENCE
    }

    static CorrectionMove of(Table.Row row) {
        return new CorrectionMove(
                CorrectionKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                state(row, "from"),
                state(row, "to"),
                Party.valueOf(row.text("by").toUpperCase(Locale.ROOT)),
                switch (row.text("needs")) {
                    case "-" -> Need.NOTHING;
                    case "message" -> Need.MESSAGE;
                    case "evidence" -> Need.EVIDENCE;
                    default -> throw new IllegalStateException(row.place() + ": needs");
                });
    }

    private static CorrectionState state(Table.Row row, String column) {
        return CorrectionState.of(row.text(column))
                .orElseThrow(() -> new IllegalStateException(row.place() + ": " + column));
    }

    boolean leaves(CorrectionKind ofKind, CorrectionState state) {
        return kind == ofKind && from == state;
    }
}
