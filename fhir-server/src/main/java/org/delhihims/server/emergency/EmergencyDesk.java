package org.delhihims.server.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.delhihims.access.Ground;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.springframework.transaction.support.TransactionOperations;

/** Makes grants, which open a record in the same moment, and has them judged. */
final class EmergencyDesk {

    private final Grants grants;
    private final RelationshipRegister relationships;
    private final BreakGlassRules rules;
    private final TransactionOperations transactions;
    private final Clock clock;

    EmergencyDesk(
            Grants grants,
            RelationshipRegister relationships,
            BreakGlassRules rules,
            TransactionOperations transactions,
            Clock clock) {
        this.grants = grants;
        this.relationships = relationships;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a person has opened too many records without need. */
    boolean isSuspended(String account) {
        return grants.unjustified(account, clock.instant().minus(rules.rememberedFor())) > rules.unjustified();
    }

    Grant open(String patient, String facility, String account, String practitioner, Claim claim) {
        Instant now = clock.instant();
        Grant grant = new Grant(
                UUID.randomUUID(),
                patient,
                facility,
                account,
                practitioner,
                claim.reason(),
                claim.explanation(),
                claim.sensitiveExplanation(),
                now,
                now.plus(rules.lasts()));
        transactions.executeWithoutResult(status -> {
            grants.add(grant);
            relationships.enter(new Relationship(
                    patient,
                    facility,
                    grant.isForSensitive() ? Ground.BREAK_GLASS_SENSITIVE : Ground.BREAK_GLASS,
                    grant.id().toString(),
                    account,
                    grant.made(),
                    grant.ends()));
        });
        return grant;
    }

    List<Reviewed> queue(String facility, boolean withJudged) {
        return grants.of(facility, withJudged, rules.shift());
    }

    /** Whether there is such a grant of the facility, which is judged then. */
    boolean judge(UUID grant, String facility, Verdict verdict, String remark, String reviewer) {
        if (grants.facilityOf(grant).filter(facility::equals).isEmpty()) {
            return false;
        }
        grants.judge(grant, verdict, remark, reviewer, clock.instant());
        return true;
    }
}
