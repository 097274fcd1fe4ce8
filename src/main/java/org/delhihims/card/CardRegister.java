package org.delhihims.card;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every card number ever given, the resident it was given to, and where each resident's card stands in its life. A number
 * is never given twice, and a resident has at most one current number; the register itself guards both, also between
 * callers who come at the same moment. What it says holds for every server from the moment it is committed.
 */
public interface CardRegister {

    enum Standing {
        CURRENT,
        FORMER,
        /** Taken out of use after misuse: it leads nobody to the record any more. */
        WITHDRAWN
    }

    /**
     * A number and whose it is.
     *
     * @param residentId the resident's living record: the number of a record that was merged leads to the one that stays
     * @param state of the resident's card; null if it has not been moved since it came
     */
    record Entry(
            String residentId, Standing standing, @Nullable CardState state) {

        /** Whether the card may be in wrong hands, so that its number leads nobody to the record. */
        public boolean isHeldBack() {
            return standing == Standing.WITHDRAWN || (state != null && !state.findsHolder());
        }
    }

    /** The id of the resident this number leads to. */
    default Optional<String> holderOf(CardNumber number) {
        return find(number).filter(entry -> !entry.isHeldBack()).map(Entry::residentId);
    }

    /** Whose number it is, and whether it leads there. */
    Optional<Entry> find(CardNumber number);

    /** Gives this number to a resident who has no current one. Answers false if he has one, or the number is not free. */
    boolean give(CardNumber number, String residentId);

    boolean hasCurrent(String residentId);

    /** Writes down what a resident's record says of a number. Answers false if the number is another resident's. */
    boolean enter(CardNumber number, String residentId, Standing standing);

    /**
     * Where the resident's card stands, if it has been moved here. Until the end of the transaction nobody else moves it,
     * and {@link #isMoving} says so.
     */
    Optional<CardLife> lock(String residentId);

    /** Whether this very transaction moves the resident's card. */
    boolean isMoving(String residentId);

    void keep(String residentId, CardLife life);
}
