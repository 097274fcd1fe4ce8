package org.delhihims.server.questionnaire;

import static org.delhihims.kernel.Refusal.Reason.FORBIDDEN;
import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.kernel.Refusal;
import org.delhihims.questionnaire.KnownRecords;
import org.delhihims.server.access.SeenPatients;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Opens what the state holds of the person that a form is about, by the rights of the caller. */
final class FormReading {

    private final DaoRegistry records;
    private final SeenPatients seen;
    private final RuleBook sentences;

    FormReading(DaoRegistry records, SeenPatients seen, RuleBook sentences) {
        this.records = records;
        this.seen = seen;
        this.sentences = sentences;
    }

    /**
     * Whoever sees the person masked would be shown, and could overwrite, a phone in dots.
     *
     * @throws Refusal with FORBIDDEN if the caller may not see all of the person
     */
    KnownRecords of(@Nullable Reference subject, @Nullable Reference visit, String path, RequestDetails caller) {
        Patient patient = records.getResourceDao(Patient.class).read(id(subject, "Patient", path), caller);
        AuditNotes.of(caller).concerns(patient.getIdElement().getIdPart());
        if (!seen.isWhole(patient, caller)) {
            throw new Refusal(FORBIDDEN, sentences.refusal("not-for-role", ""));
        }
        return new CallersRecords(patient, visit == null ? null : visit(visit, patient, caller), records, seen, caller);
    }

    private Encounter visit(Reference reference, Patient patient, RequestDetails caller) {
        Encounter visit = records.getResourceDao(Encounter.class).read(id(reference, "Encounter", "context"), caller);
        String subject = visit.getSubject().getReferenceElement().getIdPart();
        if (!patient.getIdElement().getIdPart().equals(subject)) {
            throw new Refusal(RULE, sentences.refusal("visit-of-another", "context"), "context");
        }
        return visit;
    }

    private IdType id(@Nullable Reference reference, String type, String path) {
        if (reference == null
                || !reference.hasReference()
                || !type.equals(reference.getReferenceElement().getResourceType())
                || !reference.getReferenceElement().hasIdPart()) {
            throw new Refusal(INVALID, sentences.refusal("required-element", path), path);
        }
        return new IdType(type, reference.getReferenceElement().getIdPart());
    }
}
