package org.delhihims.server.record;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.HashMap;
import java.util.Map;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.fhir.PageLinks;
import org.delhihims.server.query.SentParameters;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;

/**
 * {@code Patient/[id]/$everything}: the Patient, all that was recorded of him, and what that refers to. A page is found anew
 * from where the one before it ended; HAPI would write what it found into the database at every question.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient-operation-everything.html">FHIR: $everything</a>
 */
public final class EverythingProvider implements FhirProvider {

    private static final String NAME = "$everything";

    private final EverythingReader questions;
    private final WholeRecord wholeRecord;

    EverythingProvider(EverythingReader questions, WholeRecord wholeRecord) {
        this.questions = questions;
        this.wholeRecord = wholeRecord;
    }

    @Operation(name = NAME, typeName = "Patient", idempotent = true)
    public Bundle everything(@IdParam IdType patient, ServletRequestDetails request) {
        SentParameters sent = SentParameters.of(request);
        IdType id = new IdType("Patient", patient.getIdPart());
        return wholeRecord.page(id, questions.read(sent), linksOf(id, sent, request), request);
    }

    /** A link is followed by GET, also where the parameters came in a body. */
    private static PageLinks linksOf(IdType id, SentParameters sent, ServletRequestDetails request) {
        Map<String, String[]> asked = new HashMap<>(request.getParameters());
        sent.names().forEach(name -> asked.put(name, sent.all(name).toArray(String[]::new)));
        return new PageLinks(request.getFhirServerBase() + "/" + id.getValue() + "/" + NAME, asked);
    }
}
