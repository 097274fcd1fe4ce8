package org.delhihims.access;

import java.util.Set;
import org.delhihims.consent.ConsentRuling;
import org.delhihims.label.Clearance;
import org.delhihims.label.Labels;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a caller may do with one record, when the scopes of the token allow it at all: role, relationship and facility by the
 * {@link Policy}, then the patient's Consents, then the labels ({@code security.md} 1.5). Each can only take away, and the
 * first that does decides.
 */
public final class EffectivePermission {

    private final Policy policy;
    private final Clearance clearance;

    public EffectivePermission(Policy policy, Clearance clearance) {
        this.policy = policy;
        this.clearance = clearance;
    }

    /**
     * Decides about one record.
     *
     * @param role the code of the caller's column in the policy
     * @param categories the codes of the record's categories
     */
    public Decision decide(
            String role, Permission permission, Resource record, Set<String> categories, Circumstances circumstances) {
        Decision byPolicy = policy.decide(role, permission, record.fhirType(), categories, circumstances::holds);
        // Who may write something new knows what it says.
        if (!byPolicy.isAllowed() || permission == Permission.CREATE) {
            return byPolicy;
        }
        ConsentRuling consent = circumstances.consent();
        if (consent != null && consent.isDeny()) {
            return Decision.refused("consent:Consent/" + consent.consentId());
        }
        Labels labels = Labels.in(record.getMeta().getSecurity());
        if (labels.equals(Labels.NONE) && !circumstances.isOfAbuseEpisode()) {
            return byPolicy;
        }
        boolean isConsentedTo = consent != null && consent.isPermit() && consent.namesLabels();
        Clearance.Factor cleared = clearance.of(labels, circumstances.clearance(isConsentedTo));
        return cleared.allows() ? byPolicy : Decision.refused("label:" + cleared);
    }
}
