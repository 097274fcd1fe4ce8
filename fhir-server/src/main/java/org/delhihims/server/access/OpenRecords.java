package org.delhihims.server.access;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells whether a caller may know of a record at all, also of one that has been deleted. */
final class OpenRecords {

    private final DaoRegistry records;
    private final EarlierVersions versions;
    private final PolicyJudge judge;

    private final ScopeJudge scopes;

    OpenRecords(DaoRegistry records, EarlierVersions versions, PolicyJudge judge, ScopeJudge scopes) {
        this.records = records;
        this.versions = versions;
        this.judge = judge;
        this.scopes = scopes;
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
            return isThere(caller, id, request);
        } catch (ResourceGoneException gone) {
            return wasOpen(caller, id, request);
        }
    }

    /**
     * Whether there is such a record and the caller may see it.
     *
     * @throws ResourceGoneException if it has been deleted
     */
    boolean isThere(Caller caller, IdType id, @Nullable RequestDetails request) {
        return find(caller, id, request).isPresent();
    }

    /**
     * A record, if the caller may see it. The server looks in its own name and judges: asked in the caller's name while he
     * writes, HAPI would not tell what it finds from what is written.
     *
     * @throws ResourceGoneException if it has been deleted
     */
    Optional<Resource> find(Caller caller, IdType id, @Nullable RequestDetails request) {
        try {
            Resource record =
                    (Resource) records.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
            boolean isOpen = scopes.maySee(caller, record)
                    && judge.seeing(caller, record, request).isAllowed();
            return isOpen ? Optional.of(record) : Optional.empty();
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Whether a record that has been deleted was open before. */
    boolean wasOpen(Caller caller, IdType id, RequestDetails request) {
        return versions.lastContentOf(id.getResourceType(), id.getIdPart())
                .filter(last -> judge.seeing(caller, last, request).isAllowed())
                .isPresent();
    }
}
