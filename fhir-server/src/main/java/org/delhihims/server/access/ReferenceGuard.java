package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A reference leads only to what its writer may see. To what is hidden it is refused as to what is not there, so that nobody
 * finds out by trying. The patient whom a record is about is judged with the record.
 */
@Interceptor
public final class ReferenceGuard implements StorageInterceptor {

    private static final int UNPROCESSABLE = 422;

    private final Reaches reaches;
    private final DaoRegistry records;
    private final RuleBook sentences;

    ReferenceGuard(Reaches reaches, DaoRegistry records, RuleBook sentences) {
        this.reaches = reaches;
        this.records = records;
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnlessVisible(resource, null, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuseUnlessVisible(after, before, request);
    }

    private void refuseUnlessVisible(
            IBaseResource resource, @Nullable IBaseResource before, @Nullable RequestDetails request) {
        Callers.of(request)
                .ifPresent(caller -> Elements.visit((Resource) resource, (path, element) -> {
                    if (isClosed(caller, element) && !isIn(before, (Reference) element) && !isThere(element, request)) {
                        String place = path.replaceAll("\\[[0-9]+]", "");
                        throw Outcomes.refusal(
                                UNPROCESSABLE,
                                IssueType.NOTFOUND,
                                sentences.refusal("unknown-reference-target", place),
                                place);
                    }
                }));
    }

    private boolean isClosed(Caller caller, Base element) {
        if (!(element instanceof Reference reference) || !reference.hasReference()) {
            return false;
        }
        IIdType target = reference.getReferenceElement();
        String type = target.getResourceType();
        return type != null
                && target.hasIdPart()
                && !target.isAbsolute()
                && !type.equals("Patient")
                && records.isResourceTypeSupported(type)
                && !reaches.areOpen(caller.policyRole(), type);
    }

    /** What a record referred to already, is no question. */
    private static boolean isIn(@Nullable IBaseResource before, Reference reference) {
        if (before == null) {
            return false;
        }
        boolean[] found = {false};
        Elements.visit(
                (Resource) before,
                (path, element) -> found[0] |= element instanceof Reference earlier
                        && reference.getReference().equals(earlier.getReference()));
        return found[0];
    }

    private boolean isThere(Base element, @Nullable RequestDetails request) {
        IIdType target = ((Reference) element).getReferenceElement().toUnqualifiedVersionless();
        try {
            records.getResourceDao(target.getResourceType()).read(target, request);
            return true;
        } catch (ResourceNotFoundException | ResourceGoneException hidden) {
            return false;
        }
    }
}
