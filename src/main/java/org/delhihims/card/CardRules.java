package org.delhihims.card;

import java.time.Period;

/** What the state allows. {@code temporaryFor} is how long a card serves before its holder's details are verified. */
public record CardRules(Period temporaryFor) {

    public CardRules {
        if (temporaryFor.isNegative() || temporaryFor.isZero()) {
            throw new IllegalArgumentException("card rules out of range: " + temporaryFor);
        }
    }
}
