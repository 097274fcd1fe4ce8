package org.delhihims.server.access;

import java.time.Instant;
import java.util.List;
import org.delhihims.access.Permission;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.access.Requirement;
import org.delhihims.access.Treatment;
import org.jspecify.annotations.Nullable;

/** How one caller stands to one patient, at the time of a request. What must be looked up is looked up once. */
final class Standing {

    private final Caller caller;
    private final String patient;
    private final RelationshipRegister register;
    private final Instant now;
    private @Nullable Treatment treatment;

    Standing(Caller caller, String patient, RelationshipRegister register, Instant now) {
        this.caller = caller;
        this.patient = patient;
        this.register = register;
        this.now = now;
    }

    /** Whether the token opens this patient's record as the caller's own, or as that of somebody in his or her care. */
    private boolean isInContext() {
        return patient.equals(caller.patient());
    }

    /** Whether something is true of the two that the policy requires. What is about a record alone is not. */
    boolean meets(Requirement requirement, Permission permission, boolean isResult) {
        return switch (requirement) {
            case SELF, WARD -> isInContext();
            case TREATMENT -> treatment().allowing(permission, isResult).isPresent();
            case PRESENTED -> treatment().presented(permission, isResult).isPresent();
            case CONSENT, FACILITY, RELEASED, AUTHOR, IDENTIFIED -> false;
        };
    }

    private Treatment treatment() {
        Treatment known = treatment;
        if (known == null) {
            String facility = caller.facility();
            List<Relationship> all = facility == null
                    ? List.of()
                    : register.between(patient, facility, now.minus(Treatment.RESULTS_AFTER));
            known = new Treatment(all, caller.account(), now);
            treatment = known;
        }
        return known;
    }
}
