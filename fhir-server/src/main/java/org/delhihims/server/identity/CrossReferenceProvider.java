package org.delhihims.server.identity;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.delhihims.identifier.NumberForm;
import org.delhihims.identifier.PatientDomains;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * {@code Patient/$ihe-pix}: the other numbers of whoever has a number, by GET or, so that numbers stay out of addresses, by
 * POST. Who sees the record masked is given none, only the record's id.
 *
 * @see <a href="https://profiles.ihe.net/ITI/PIXm/ITI-83.html">IHE PIXm, ITI-83</a>
 */
public final class CrossReferenceProvider implements FhirProvider {

    private static final String SOURCE = "sourceIdentifier";
    private static final String TARGET = "targetSystem";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final NumberHolders holders;
    private final SeenPatients seen;
    private final RuleBook sentences;

    CrossReferenceProvider(NumberHolders holders, SeenPatients seen, RuleBook sentences) {
        this.holders = holders;
        this.seen = seen;
        this.sentences = sentences;
    }

    @Operation(name = "$ihe-pix", typeName = "Patient", idempotent = true)
    public Parameters crossReferences(ServletRequestDetails request) {
        SentParameters sent = SentParameters.of(request);
        sent.names().stream()
                .filter(name -> !name.equals(SOURCE) && !name.equals(TARGET))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(INVALID, sentences.refusal("unknown-parameter", name));
                });
        Identifier source = source(sent.all(SOURCE));
        Set<String> targets = Set.copyOf(sent.all(TARGET));
        if (!targets.stream().allMatch(PatientDomains::contains)) {
            throw refusal(FORBIDDEN, IssueType.CODEINVALID, "pix-target-domain", TARGET);
        }
        Patient patient = holders.holderOf(source.getSystem(), source.getValue())
                .orElseThrow(() -> refusal(NOT_FOUND, IssueType.NOTFOUND, "pix-source-identifier", SOURCE));
        String id = patient.getIdElement().getIdPart();
        AuditNotes.of(request).concerns(id);
        Parameters answer = new Parameters();
        if (seen.isWhole(patient, request)) {
            others(patient, source, targets)
                    .forEach(other ->
                            answer.addParameter().setName("targetIdentifier").setValue(other));
        }
        answer.addParameter().setName("targetId").setValue(new Reference("Patient/" + id));
        return answer;
    }

    private Identifier source(List<String> given) {
        if (given.size() != 1) {
            throw new Refusal(
                    INVALID, sentences.refusal(given.isEmpty() ? "required-element" : "too-many", SOURCE), SOURCE);
        }
        String[] parts = given.get(0).split("\\|", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw new Refusal(INVALID, sentences.refusal("wrong-format", SOURCE), SOURCE);
        }
        if (!PatientDomains.contains(parts[0])) {
            throw refusal(BAD_REQUEST, IssueType.CODEINVALID, "pix-source-domain", SOURCE);
        }
        return new Identifier().setSystem(parts[0]).setValue(parts[1]);
    }

    /** Those in force before those that were: whoever wants one takes the first. */
    private static List<Identifier> others(Patient patient, Identifier source, Set<String> targets) {
        return patient.getIdentifier().stream()
                .filter(one -> one.hasSystem() && one.hasValue())
                .filter(one -> targets.isEmpty() || targets.contains(one.getSystem()))
                .filter(one -> !isSame(one, source))
                .sorted(Comparator.comparing(one -> one.getUse() == IdentifierUse.OLD))
                .toList();
    }

    private static boolean isSame(Identifier one, Identifier source) {
        return one.getSystem().equals(source.getSystem())
                && NumberForm.of(one.getValue()).equals(NumberForm.of(source.getValue()));
    }

    private BaseServerResponseException refusal(int status, IssueType type, String sentence, String parameter) {
        return Outcomes.refusal(status, type, sentences.refusal(sentence, ""), parameter);
    }
}
