package org.delhihims.consent;

import java.util.List;

/** How far a condition of a provision is met. */
enum Match {
    YES,
    /** It depends on something of the resource that is not known, such as its date. */
    OPEN,
    /** The condition is none that is understood here. */
    UNINTELLIGIBLE,
    NO;

    /** Of a list of which one is enough. */
    static Match any(List<Match> matches) {
        if (matches.contains(YES)) {
            return YES;
        }
        if (matches.contains(UNINTELLIGIBLE)) {
            return UNINTELLIGIBLE;
        }
        return matches.contains(OPEN) ? OPEN : NO;
    }

    static Match of(boolean matches) {
        return matches ? YES : NO;
    }

    /**
     * Whether a provision of this effect applies. What is not understood permits nothing and hinders no deny; what is open is
     * taken the same way, or the other way round by who asks whether anything at all may be permitted.
     */
    boolean holdsFor(Effect effect, boolean hopefully) {
        return switch (this) {
            case YES -> true;
            case NO -> false;
            case UNINTELLIGIBLE -> effect == Effect.DENY;
            case OPEN -> (effect == Effect.DENY) != hopefully;
        };
    }
}
