package org.delhihims.server.questionnaire;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.kernel.Refusal;
import org.delhihims.questionnaire.Extractor;
import org.delhihims.questionnaire.KnownRecords;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST QuestionnaireResponse/[id]/$extract} and {@code POST QuestionnaireResponse/$extract}: the records that the answers of a form
 * make, as a transaction. Nothing is stored: whoever asks sends it, and each record is judged then.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract">SDC 4.0.0: $extract</a>
 */
public final class ExtractProvider implements FhirProvider {

    private static final String SENT = "questionnaire-response";

    private final IFhirResourceDao<QuestionnaireResponse> responses;
    private final FormShelf forms;
    private final FormReading reading;
    private final Extractor extractor;
    private final RuleBook sentences;

    ExtractProvider(
            IFhirResourceDao<QuestionnaireResponse> responses,
            FormShelf forms,
            FormReading reading,
            Extractor extractor,
            RuleBook sentences) {
        this.responses = responses;
        this.forms = forms;
        this.reading = reading;
        this.extractor = extractor;
        this.sentences = sentences;
    }

    @Operation(name = "$extract", typeName = "QuestionnaireResponse")
    public Bundle extractStored(@IdParam IdType response, RequestDetails request) {
        return extracted(responses.read(new IdType("QuestionnaireResponse", response.getIdPart()), request), request);
    }

    @Operation(name = "$extract", typeName = "QuestionnaireResponse")
    public Bundle extractSent(
            @OperationParam(name = SENT, min = 0, max = 1) @Nullable QuestionnaireResponse sent,
            RequestDetails request) {
        // FHIR lets the one resource of an operation be its body.
        QuestionnaireResponse response = request.getResource() instanceof QuestionnaireResponse body ? body : sent;
        if (response == null) {
            throw new Refusal(INVALID, sentences.refusal("required-element", SENT), SENT);
        }
        return extracted(response, request);
    }

    private Bundle extracted(QuestionnaireResponse response, RequestDetails request) {
        String path = "QuestionnaireResponse.questionnaire";
        if (!response.hasQuestionnaire()) {
            throw new Refusal(INVALID, sentences.refusal("required-element", path), path);
        }
        Reference visit = response.hasEncounter() ? response.getEncounter() : null;
        KnownRecords known = reading.of(response.getSubject(), visit, "QuestionnaireResponse.subject", request);
        return extractor.extract(forms.byCanonical(response.getQuestionnaire(), path, request), response, known);
    }
}
