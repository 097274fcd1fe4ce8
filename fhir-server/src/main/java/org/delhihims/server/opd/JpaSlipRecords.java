package org.delhihims.server.opd;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.delhihims.server.fhir.RecordIds;
import org.delhihims.slip.SlipRecords;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;

/** DocumentReferences of slips as HAPI keeps them. */
final class JpaSlipRecords implements SlipRecords {

    private final IFhirResourceDao<DocumentReference> documents;
    private final RecordIds ids;

    JpaSlipRecords(IFhirResourceDao<DocumentReference> documents, RecordIds ids) {
        this.documents = documents;
        this.ids = ids;
    }

    /** One that an operator has removed keeps nobody from giving up a place. */
    @Override
    public Optional<DocumentReference> document(String id) {
        try {
            return Optional.of(documents.read(new IdType("DocumentReference", id), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException removed) {
            return Optional.empty();
        }
    }

    @Override
    public String identify(DocumentReference document) {
        return ids.identify(document);
    }
}
