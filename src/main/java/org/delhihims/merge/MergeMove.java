package org.delhihims.merge;

import java.util.Locale;
import org.delhihims.kernel.Table;

/** One move that the review of two records may make: a row of {@code merge-moves.tsv}. */
record MergeMove(MergeState from, MergeState to, MergeDeed deed, Agreed agreed, boolean needsReason) {

    /** Whether somebody else must have said the same before. */
    enum Agreed {
        YES,
        NO,
        ANY
    }

    static MergeMove of(Table.Row row) {
        return new MergeMove(
                state(row, "from"),
                state(row, "to"),
                MergeDeed.valueOf(row.text("deed").toUpperCase(Locale.ROOT).replace('-', '_')),
                Agreed.valueOf(row.text("agreed").toUpperCase(Locale.ROOT)),
                switch (row.text("needs")) {
                    case "-" -> false;
                    case "reason" -> true;
                    default -> throw new IllegalStateException(row.place() + ": needs");
                });
    }

    private static MergeState state(Table.Row row, String column) {
        return MergeState.of(row.text(column))
                .orElseThrow(() -> new IllegalStateException(row.place() + ": " + column));
    }

    boolean isFor(MergeDeed asked, boolean isAgreed) {
        return deed == asked && (agreed == Agreed.ANY || (agreed == Agreed.YES) == isAgreed);
    }
}
