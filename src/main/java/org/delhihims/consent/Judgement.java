package org.delhihims.consent;

import java.util.List;

/**
 * A question on its way through the provisions of a Consent.
 *
 * @param deniesCount whether a deny can hinder what is asked at all
 * @param hopefully whether it is asked if anything may be permitted, rather than whether this may
 */
record Judgement(ConsentQuestion question, boolean deniesCount, boolean hopefully) {

    boolean allows(Effect effect) {
        return deniesCount || effect == Effect.PERMIT;
    }

    boolean meets(List<? extends Condition> conditions, Effect effect) {
        for (Condition condition : conditions) {
            if (!condition.matches(question, effect).holdsFor(effect, hopefully)) {
                return false;
            }
        }
        return true;
    }
}
