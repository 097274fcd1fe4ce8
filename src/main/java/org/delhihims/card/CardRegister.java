package org.delhihims.card;

import java.util.Optional;

/**
 * Every card number ever given and the resident it was given to. A number is never given twice, and a resident has at
 * most one current number; the register itself guards both, also between callers who come at the same moment.
 */
public interface CardRegister {

    enum Standing {
        CURRENT,
        FORMER
    }

    /** The id of the resident this number was given to. */
    Optional<String> holderOf(CardNumber number);

    /** Gives this number to a resident who has no current one. Answers false if he has one, or the number is not free. */
    boolean give(CardNumber number, String residentId);

    boolean hasCurrent(String residentId);

    /** Writes down what a resident's record says of a number. Answers false if the number is another resident's. */
    boolean enter(CardNumber number, String residentId, Standing standing);
}
