package org.delhihims.consent;

import java.util.List;

/** One condition of a provision. */
interface Condition {

    /** A condition that says what is not understood here. */
    Condition UNINTELLIGIBLE = (question, effect) -> Match.UNINTELLIGIBLE;

    /** A permit is held to the narrower reading of its conditions, a deny to the wider one. */
    Match matches(ConsentQuestion question, Effect effect);

    /** A list of which one is enough. */
    static Condition anyOf(List<? extends Condition> alternatives) {
        return (question, effect) -> Match.any(alternatives.stream()
                .map(alternative -> alternative.matches(question, effect))
                .toList());
    }
}
