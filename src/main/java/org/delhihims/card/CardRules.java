package org.delhihims.card;

import java.time.Period;

/**
 * What the state allows.
 *
 * @param temporaryFor how long a card serves before its holder's details are verified
 * @param permanentFor how long the signature on a permanent card is good
 * @param renewedBefore how long before its end a temporary card may be renewed
 */
public record CardRules(Period temporaryFor, Period permanentFor, Period renewedBefore) {

    public CardRules {
        if (isEmpty(temporaryFor) || isEmpty(permanentFor) || isEmpty(renewedBefore)) {
            throw new IllegalArgumentException(
                    "card rules out of range: " + temporaryFor + ", " + permanentFor + ", " + renewedBefore);
        }
    }

    private static boolean isEmpty(Period period) {
        return period.isNegative() || period.isZero();
    }
}
