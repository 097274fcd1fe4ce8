package org.delhihims.consent;

/**
 * What a provision says to a question.
 *
 * @param specificity how narrowly it names who asks
 */
record Verdict(Effect effect, boolean isExplicit, int specificity, boolean namesLabels) {

    /** Of two exceptions to one rule that which names its actor more narrowly; of equal ones the deny. */
    Verdict orMoreSpecific(Verdict other) {
        if (specificity != other.specificity) {
            return specificity > other.specificity ? this : other;
        }
        if (effect != other.effect) {
            return effect == Effect.DENY ? this : other;
        }
        return namesLabels ? this : other;
    }

    /** What counts for more between Consents: what was said before what was chosen, then a deny before a permit. */
    int weight() {
        return (isExplicit ? 2 : 0) + (effect == Effect.DENY ? 1 : 0);
    }
}
