package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.audit.ConcernedPatients;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.access.FacilityTag;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The records that corrections are about, read in the caller's name: what he may not see is not there. */
final class CorrectedRecords {

    /** Takes what nobody else does. */
    private static final String DEPARTMENT = "delhi-health-department";

    private final DaoRegistry records;
    private final RuleBook sentences;

    CorrectedRecords(DaoRegistry records, RuleBook sentences) {
        this.records = records;
        this.sentences = sentences;
    }

    /** A record, in the version that the reference names or else as it is now. */
    Resource read(Reference reference, String path, RequestDetails request) {
        IdType id = new IdType(reference.getReference());
        boolean isRecord = id.hasResourceType()
                && id.hasIdPart()
                && !id.isAbsolute()
                && records.isResourceTypeSupported(id.getResourceType());
        if (!isRecord) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("unknown-reference-target", path), path);
        }
        return (Resource) records.getResourceDao(id.getResourceType()).read(id, request);
    }

    /** A record of this patient's; others have nothing that the patient could have corrected. */
    Resource readOf(String patient, Reference reference, String path, RequestDetails request) {
        Resource record = read(reference, path, request);
        if (!ConcernedPatients.of(record).contains(patient)) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", path), path);
        }
        return record;
    }

    /** The Organization's id of who wrote it. */
    String facilityOf(Resource record) {
        return FacilityTag.of(record).orElse(DEPARTMENT);
    }
}
