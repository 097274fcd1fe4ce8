package org.delhihims.consent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/** A purpose a provision is for. Treatment includes treatment in an emergency, so that a deny is not gone round by its name. */
record PurposeCondition(Set<PurposeOfUse> purposes, boolean isPartOnly) implements Condition {

    /** What a permit that names no purpose is for: a consent is given for a purpose, and this is what records are for. */
    static final Condition TREATMENT =
            new PurposeCondition(Set.of(PurposeOfUse.TREAT, PurposeOfUse.ETREAT, PurposeOfUse.BTG), false);

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private static final Map<String, Condition> KNOWN = Map.of(
            "TREAT", TREATMENT,
            "ETREAT", new PurposeCondition(Set.of(PurposeOfUse.ETREAT, PurposeOfUse.BTG), false),
            // The name that ABDM's artefacts have for care.
            "CAREMGT", new PurposeCondition(Set.of(PurposeOfUse.TREAT), false),
            "HPAYMT", only(PurposeOfUse.HPAYMT),
            "PUBHLTH", only(PurposeOfUse.PUBHLTH),
            "HRESCH", only(PurposeOfUse.HRESCH),
            "DSRCH", new PurposeCondition(Set.of(PurposeOfUse.HRESCH), true),
            "PATRQT", only(PurposeOfUse.PATRQT),
            "BTG", only(PurposeOfUse.BTG));

    PurposeCondition {
        purposes = Set.copyOf(purposes);
    }

    private static Condition only(PurposeOfUse purpose) {
        return new PurposeCondition(Set.of(purpose), false);
    }

    static Optional<Condition> read(Coding purpose) {
        return SYSTEM.equals(purpose.getSystem()) && purpose.hasCode()
                ? Optional.ofNullable(KNOWN.get(purpose.getCode()))
                : Optional.empty();
    }

    /** Research into one disease is no permit for all research, while to deny it denies what may be it. */
    @Override
    public Match matches(ConsentQuestion question, Effect effect) {
        return Match.of(purposes.contains(question.purpose()) && (!isPartOnly || effect == Effect.DENY));
    }
}
