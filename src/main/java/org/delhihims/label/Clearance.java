package org.delhihims.label;

import static org.delhihims.label.Sensitivity.PSY;
import static org.delhihims.label.Sensitivity.SDV;
import static org.delhihims.label.Sensitivity.SEX;

/**
 * Who is cleared for a record with labels. It only takes away: whoever is cleared needs the right to read all the same.
 *
 * <p>Source: {@code security.md} 4.5, 4.7 and 4.8.
 *
 * @param privateFrom the ward's age in years from which guardians do not see what is labelled SEX, SDV or PSY
 */
public record Clearance(int privateFrom) {

    /** What decided; it is for the audit and not for the caller. */
    public enum Factor {
        NOT_SENSITIVE(true),
        OWN_RECORD(true),
        GUARDIAN(true),
        TREATING(true),
        PRODUCING_TEAM(true),
        CONSENT(true),
        BREAK_GLASS(true),
        ABUSE_SUSPECTED(false),
        WARD_OLD_ENOUGH(false),
        NOT_TREATING(false),
        NOT_OF_PRODUCING_TEAM(false),
        SECOND_REASON_MISSING(false);

        private final boolean allows;

        Factor(boolean allows) {
            this.allows = allows;
        }

        public boolean allows() {
            return allows;
        }
    }

    public Clearance {
        if (privateFrom < 0) {
            throw new IllegalArgumentException("an age out of range: " + privateFrom);
        }
    }

    public Factor of(Labels labels, CallerFacts caller) {
        return switch (caller.standing()) {
            case PATIENT -> Factor.OWN_RECORD;
            case GUARDIAN -> ofGuardian(labels, caller);
            case STAFF -> ofStaff(labels, caller);
        };
    }

    private Factor ofGuardian(Labels labels, CallerFacts caller) {
        if (labels.has(SDV) || caller.isOfAbuseEpisode()) {
            return Factor.ABUSE_SUSPECTED;
        }
        boolean isPrivate = labels.has(SEX) || labels.has(PSY);
        return isPrivate && caller.wardsAge() >= privateFrom ? Factor.WARD_OLD_ENOUGH : Factor.GUARDIAN;
    }

    private static Factor ofStaff(Labels labels, CallerFacts caller) {
        boolean isTreating = caller.treats() && caller.hasRelationship();
        return switch (labels.confidentiality()) {
            case N -> Factor.NOT_SENSITIVE;
            case R -> ofRestricted(isTreating, caller);
            case V -> ofVeryRestricted(isTreating && caller.isOfProducer(), caller);
        };
    }

    private static Factor ofRestricted(boolean isTreating, CallerFacts caller) {
        if (isTreating) {
            return Factor.TREATING;
        }
        if (caller.isConsentedTo()) {
            return Factor.CONSENT;
        }
        return caller.breakGlass() == BreakGlass.NONE ? Factor.NOT_TREATING : Factor.BREAK_GLASS;
    }

    private static Factor ofVeryRestricted(boolean isOfTeam, CallerFacts caller) {
        if (isOfTeam) {
            return Factor.PRODUCING_TEAM;
        }
        if (caller.isConsentedTo()) {
            return Factor.CONSENT;
        }
        return switch (caller.breakGlass()) {
            case NONE -> Factor.NOT_OF_PRODUCING_TEAM;
            case GIVEN -> Factor.SECOND_REASON_MISSING;
            case GIVEN_FOR_SENSITIVE -> Factor.BREAK_GLASS;
        };
    }
}
