package org.delhihims.card;

import java.util.Locale;
import org.delhihims.kernel.Table;

/** One move that the life of a card may make: a row of {@code card-moves.tsv}. */
record CardMove(String from, CardState to, CardDeed deed, String card, Need needs) {

    enum Need {
        NOTHING,
        REASON,
        SURVEY
    }

    static CardMove of(Table.Row row) {
        return new CardMove(
                row.text("from"),
                CardState.of(row.text("to")).orElseThrow(() -> new IllegalStateException(row.place() + ": to")),
                CardDeed.valueOf(row.text("deed").toUpperCase(Locale.ROOT)),
                row.text("card"),
                switch (row.text("needs")) {
                    case "-" -> Need.NOTHING;
                    case "reason" -> Need.REASON;
                    case "survey" -> Need.SURVEY;
                    default -> throw new IllegalStateException(row.place() + ": needs");
                });
    }

    boolean leaves(CardState state, boolean permanent) {
        boolean isFrom = from.equals("*") ? !state.isClosed() && state != CardState.NONE : from.equals(state.code());
        return isFrom && (card.equals("any") || card.equals(permanent ? "permanent" : "temporary"));
    }
}
