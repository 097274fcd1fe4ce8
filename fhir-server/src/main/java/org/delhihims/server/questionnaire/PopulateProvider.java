package org.delhihims.server.questionnaire;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.delhihims.kernel.Refusal;
import org.delhihims.questionnaire.KnownRecords;
import org.delhihims.questionnaire.Populated;
import org.delhihims.questionnaire.Populator;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST Questionnaire/[id]/$populate} and {@code POST Questionnaire/$populate}: a form filled in by what the caller may see of what
 * the state knows, and which questions are left.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate">SDC 4.0.0: $populate</a>
 */
public final class PopulateProvider implements FhirProvider {

    private final FormShelf forms;
    private final FormReading reading;
    private final Populator populator;
    private final RuleBook sentences;

    PopulateProvider(FormShelf forms, FormReading reading, Populator populator, RuleBook sentences) {
        this.forms = forms;
        this.reading = reading;
        this.populator = populator;
        this.sentences = sentences;
    }

    @Operation(name = "$populate", typeName = "Questionnaire")
    public Parameters populate(
            @IdParam IdType form,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable Reference subject,
            @OperationParam(name = "context") @Nullable List<ParametersParameterComponent> context,
            @OperationParam(name = "local", min = 0, max = 1) @Nullable BooleanType local,
            RequestDetails request) {
        return answer(forms.byId(form, request), subject, context, local, request);
    }

    @Operation(name = "$populate", typeName = "Questionnaire")
    public Parameters populateNamed(
            @OperationParam(name = "identifier", min = 0, max = 1) @Nullable Identifier identifier,
            @OperationParam(name = "canonical", min = 0, max = 1) @Nullable CanonicalType canonical,
            @OperationParam(name = "questionnaireRef", min = 0, max = 1) @Nullable Reference reference,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable Reference subject,
            @OperationParam(name = "context") @Nullable List<ParametersParameterComponent> context,
            @OperationParam(name = "local", min = 0, max = 1) @Nullable BooleanType local,
            RequestDetails request) {
        return answer(named(identifier, canonical, reference, request), subject, context, local, request);
    }

    private Questionnaire named(
            @Nullable Identifier identifier,
            @Nullable CanonicalType canonical,
            @Nullable Reference reference,
            RequestDetails request) {
        String all = "identifier, canonical, questionnaireRef";
        if (Stream.of(identifier, canonical, reference).filter(Objects::nonNull).count() != 1) {
            throw new Refusal(INVALID, sentences.refusal("exactly-one", all));
        }
        if (canonical != null && canonical.hasValue()) {
            return forms.byCanonical(canonical.getValue(), "canonical", request);
        }
        if (identifier != null && identifier.hasValue()) {
            return forms.byIdentifier(identifier.getSystem(), identifier.getValue(), "identifier", request);
        }
        if (reference != null
                && "Questionnaire".equals(reference.getReferenceElement().getResourceType())) {
            return forms.byId(new IdType(reference.getReference()), request);
        }
        throw new Refusal(INVALID, sentences.refusal("required-element", all));
    }

    private Parameters answer(
            Questionnaire form,
            @Nullable Reference subject,
            @Nullable List<ParametersParameterComponent> context,
            @Nullable BooleanType local,
            RequestDetails request) {
        if (local != null && !local.booleanValue()) {
            throw new Refusal(INVALID, sentences.refusal("unsupported-input", "local"), "local");
        }
        KnownRecords known = reading.of(subject, visit(context), "subject", request);
        Populated populated = populator.populate(form, known);
        Parameters answer = new Parameters();
        answer.addParameter().setName("response").setResource(populated.response());
        if (!populated.unclear().isEmpty()) {
            answer.addParameter().setName("issues").setResource(issues(populated.unclear()));
        }
        populated.remaining().forEach(linkId -> answer.addParameter("remaining", new StringType(linkId)));
        return answer;
    }

    private @Nullable Reference visit(@Nullable List<ParametersParameterComponent> context) {
        Reference visit = null;
        for (ParametersParameterComponent one : context == null ? List.<ParametersParameterComponent>of() : context) {
            boolean isVisit = one.getPart().stream()
                    .anyMatch(part -> part.getName().equals("name")
                            && part.hasValue()
                            && "encounter".equals(part.getValue().primitiveValue()));
            visit = one.getPart().stream()
                    .filter(part -> isVisit && part.getName().equals("content"))
                    .filter(part -> part.getValue() instanceof Reference)
                    .map(part -> (Reference) part.getValue())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(INVALID, sentences.refusal("wrong-code", "context"), "context"));
        }
        return visit;
    }

    private OperationOutcome issues(List<String> unclear) {
        OperationOutcome outcome = new OperationOutcome();
        unclear.forEach(linkId -> outcome.addIssue(Outcomes.issue(
                        IssueType.INCOMPLETE,
                        sentences.refusal("form-expression", ""),
                        "Questionnaire.descendants().where(linkId = '" + linkId + "')")
                .setSeverity(IssueSeverity.WARNING)));
        return outcome;
    }
}
