package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.IdType;

/** Tells whether a caller may know of a record at all, also of one that has been deleted. */
final class OpenRecords {

    private final DaoRegistry records;
    private final EarlierVersions versions;
    private final PolicyJudge judge;

    OpenRecords(DaoRegistry records, EarlierVersions versions, PolicyJudge judge) {
        this.records = records;
        this.versions = versions;
        this.judge = judge;
    }

    /**
     * Refuses what is asked of a record that is not open.
     *
     * @throws ResourceNotFoundException as for a record that there is not
     */
    void refuseUnlessOpen(Caller caller, IdType id, RequestDetails request) {
        if (!isOpen(caller, id, request)) {
            throw new ResourceNotFoundException(id);
        }
    }

    boolean isOpen(Caller caller, IdType id, RequestDetails request) {
        try {
            records.getResourceDao(id.getResourceType()).read(id, request);
            return true;
        } catch (ResourceGoneException gone) {
            return wasOpen(caller, id, request);
        } catch (ResourceNotFoundException hidden) {
            return false;
        }
    }

    /** Whether a record that has been deleted was open before. */
    boolean wasOpen(Caller caller, IdType id, RequestDetails request) {
        return versions.lastContentOf(id.getResourceType(), id.getIdPart())
                .filter(last -> judge.seeing(caller, last, request).isAllowed())
                .isPresent();
    }
}
