package org.delhihims.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.delhihims.consent.ConsentRuling.Answer;
import org.hl7.fhir.r4.model.Consent;

/**
 * What one patient has allowed and forbidden. Within a Consent an exception decides over the rule it is an exception to, and
 * of several exceptions the one that names its actor most narrowly. Between Consents a provision that denies counts for more
 * than one that permits, and both for more than an opt-out or opt-in without provisions ({@code security.md} 4.6).
 *
 * @see <a href="https://profiles.ihe.net/ITI/PCF/volume-1.html">IHE: Privacy Consent on FHIR</a>
 */
public final class ConsentTable {

    /** Of a patient who has said nothing. */
    public static final ConsentTable EMPTY = new ConsentTable(List.of());

    private static final Comparator<Found> NARROWEST = Comparator.comparing(
                    (Found found) -> found.verdict().namesLabels())
            .thenComparing(found -> found.verdict().specificity())
            .thenComparing(Found::consent, Comparator.reverseOrder());

    private final List<PrivacyConsent> consents;

    private ConsentTable(List<PrivacyConsent> consents) {
        this.consents = consents;
    }

    /** The table of one patient's Consents, of which those in force and about privacy count. */
    public static ConsentTable of(Collection<Consent> consents) {
        List<PrivacyConsent> inForce = consents.stream()
                .filter(PrivacyConsent::isInForce)
                .map(PrivacyConsent::read)
                .toList();
        return inForce.isEmpty() ? EMPTY : new ConsentTable(inForce);
    }

    /** Whether there is anything to ask at all. */
    public boolean isEmpty() {
        return consents.isEmpty();
    }

    /** What the Consents say to this. What is open of the resource, such as its date, permits nothing and hinders no deny. */
    public ConsentRuling rule(ConsentQuestion question) {
        return rule(question, false);
    }

    /**
     * Relationship R5 of {@code security.md} 4.4: whether a facility or a person is named in a Consent that permits to see
     * something for treatment. How much it is, {@link #rule} says for each resource.
     */
    public boolean opens(Requester who, Instant now) {
        ConsentRuling ruling = rule(
                new ConsentQuestion(who, ConsentAction.ACCESS, PurposeOfUse.TREAT, RequestedResource.any(), now), true);
        return ruling.isPermit() && ruling.namesRequester();
    }

    /** The same, of a resource of which only the type is known: whether some of that type may be permitted. */
    ConsentRuling ruleHopefully(ConsentQuestion question) {
        return rule(question, true);
    }

    private record Found(Verdict verdict, String consent) {}

    private ConsentRuling rule(ConsentQuestion question, boolean hopefully) {
        List<Found> found = consents.stream()
                .flatMap(consent -> judge(consent, question, hopefully).stream())
                .toList();
        int weight =
                found.stream().mapToInt(one -> one.verdict().weight()).max().orElse(0);
        List<Found> deciding =
                found.stream().filter(one -> one.verdict().weight() == weight).toList();
        return deciding.isEmpty() ? ConsentRuling.SILENT : ruling(deciding, question);
    }

    private static Optional<Found> judge(PrivacyConsent consent, ConsentQuestion question, boolean hopefully) {
        boolean deniesCount = !isNeverBlocked(question, consent.patient());
        return consent.judge(new Judgement(question, deniesCount, hopefully))
                .map(verdict -> new Found(verdict, consent.id()));
    }

    /** Reporting that the law demands, broken glass, a facility's own entries, and the patient himself. */
    private static boolean isNeverBlocked(ConsentQuestion question, String patient) {
        return question.purpose() == PurposeOfUse.PUBHLTH
                || question.purpose() == PurposeOfUse.BTG
                || question.resource().isProducedAt(question.who().facility())
                || (!patient.isEmpty() && patient.equals(question.who().person()));
    }

    /** Of several Consents that say the same the audit is told of the one that says it most narrowly. */
    private static ConsentRuling ruling(List<Found> deciding, ConsentQuestion question) {
        Found narrowest = Collections.max(deciding, NARROWEST);
        if (narrowest.verdict().effect() == Effect.DENY) {
            return new ConsentRuling(Answer.DENY, narrowest.consent(), false, false);
        }
        boolean namesLabels = deciding.stream().anyMatch(one -> one.verdict().namesLabels());
        boolean namesRequester = deciding.stream().anyMatch(one -> one.verdict().specificity() >= ActorCondition.NAMED);
        return new ConsentRuling(
                Answer.PERMIT,
                narrowest.consent(),
                namesRequester,
                namesLabels && LabelCondition.isSensitive(question.resource()));
    }
}
