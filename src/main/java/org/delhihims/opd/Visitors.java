package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/** The people who come to a clinic, as far as a line needs to know them. */
public final class Visitors {

    private final VisitorRegister register;
    private final Clock clock;

    public Visitors(VisitorRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Why somebody is served in turns with those who wait longer, if so: what was said, and what the birth date says.
     *
     * @throws Refusal NOT_FOUND if there is no such patient; RULE if the person has died, or belongs into triage
     */
    Optional<PriorityReason> reasonOf(String patientId, Set<PriorityReason> said) {
        Visitor visitor = register.visitor(patientId)
                .orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_PATIENT, "patient"));
        if (visitor.isDead()) {
            throw new Refusal(RULE, OpdSentences.DEAD, "patient");
        }
        Set<PriorityReason> reasons = EnumSet.noneOf(PriorityReason.class);
        reasons.addAll(said);
        visitor.latestBirth()
                .flatMap(born -> PriorityReason.byAge(born, Band.dayOf(clock.instant())))
                .ifPresent(reasons::add);
        Optional<PriorityReason> reason = PriorityReason.strongest(reasons);
        if (reason.filter(one -> one.lane() == Lane.TRIAGE).isPresent()) {
            throw new Refusal(RULE, OpdSentences.TO_TRIAGE, "reason");
        }
        return reason;
    }
}
