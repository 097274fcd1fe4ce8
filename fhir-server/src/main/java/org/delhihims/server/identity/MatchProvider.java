package org.delhihims.server.identity;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.delhihims.server.identity.MatchDesk.Found;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST Patient/$match}: whether somebody is known already, graded, with what speaks for it.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient-operation-match.html">Patient/$match</a>
 * @see <a href="https://profiles.ihe.net/ITI/PDQm/ITI-119.html">IHE PDQm ITI-119</a>
 */
public final class MatchProvider implements FhirProvider {

    private static final String GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade";
    private static final String REASON = Canonicals.profile("match-reason");
    private static final int USUAL_COUNT = 10;
    private static final int SCORE_DIGITS = 3;

    private final MatchQuestions questions;
    private final MatchDesk desk;
    private final IFhirResourceDao<Patient> patients;
    private final RuleBook sentences;

    MatchProvider(MatchQuestions questions, MatchDesk desk, IFhirResourceDao<Patient> patients, RuleBook sentences) {
        this.questions = questions;
        this.desk = desk;
        this.patients = patients;
        this.sentences = sentences;
    }

    /**
     * Those who are certainly or probably the same are shown, as far as the caller may see whom he has named exactly; and those
     * named wholly of whom no more can be asked, as of a frequent name on a family's phone. Of others who may be the same it is told only that
     * there are some: a question must not be a way to look around.
     */
    @Operation(name = "$match", typeName = "Patient")
    public Bundle match(
            @OperationParam(name = "resource", min = 1, max = 1) @Nullable Patient person,
            @OperationParam(name = "onlyCertainMatches", min = 0, max = 1) @Nullable BooleanType onlyCertain,
            @OperationParam(name = "count", min = 0, max = 1) @Nullable IntegerType count,
            RequestDetails request) {
        if (person == null) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", "resource"), "resource");
        }
        int most = count == null || count.getValue() == null ? USUAL_COUNT : count.getValue();
        if (most < 1) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-format", "count"), "count");
        }
        questions.check(person);
        boolean isStrict = onlyCertain != null && onlyCertain.booleanValue();
        List<Found> found = desk.find(person);
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        List<Found> shown = found.stream().filter(one -> isShown(one, isStrict)).toList();
        // Who wants only what is certain wants nobody where two are.
        if (!isStrict || shown.size() == 1) {
            shown.stream().limit(most).forEach(one -> show(one, answer, request));
        }
        answer.setTotal(answer.getEntry().size());
        if (!isStrict && found.size() > shown.size()) {
            answer.addEntry().setResource(hint()).getSearch().setMode(SearchEntryMode.OUTCOME);
        }
        return answer;
    }

    private static boolean isShown(Found found, boolean isStrict) {
        return switch (found.match().grade()) {
            case CERTAIN -> MatchQuestions.namesExactly(found.match());
            case PROBABLE -> !isStrict && MatchQuestions.namesExactly(found.match());
            case POSSIBLE -> !isStrict && MatchQuestions.namesWholly(found.match());
            case CERTAINLY_NOT -> false;
        };
    }

    private void show(Found found, Bundle answer, RequestDetails request) {
        read(found.residentId(), request).ifPresent(patient -> {
            AuditNotes.of(request).concerns(found.residentId());
            BundleEntryComponent entry = answer.addEntry()
                    .setResource(patient)
                    .setFullUrl(request.getFhirServerBase() + "/Patient/" + found.residentId());
            entry.getSearch()
                    .setMode(SearchEntryMode.MATCH)
                    .setScore(BigDecimal.valueOf(found.match().score()).setScale(SCORE_DIGITS, RoundingMode.HALF_UP))
                    .addExtension(GRADE, new CodeType(found.match().grade().code()));
            found.match()
                    .reasons()
                    .forEach(reason -> entry.getSearch().addExtension(REASON, Outcomes.bilingual(reason.sentence())));
        });
    }

    private Optional<Patient> read(String id, RequestDetails request) {
        try {
            return Optional.of(patients.read(new IdType("Patient", id), request));
        } catch (ResourceNotFoundException | ResourceGoneException hidden) {
            return Optional.empty();
        }
    }

    private OperationOutcome hint() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(IssueType.INFORMATIONAL, sentences.refusal("match-more-needed", ""), "")
                .setSeverity(IssueSeverity.INFORMATION));
        return outcome;
    }
}
