package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.util.HashSet;
import java.util.Set;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
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
    private final DaoRegistry types;
    private final OpenRecords records;
    private final RuleBook sentences;

    ReferenceGuard(Reaches reaches, DaoRegistry types, OpenRecords records, RuleBook sentences) {
        this.reaches = reaches;
        this.types = types;
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
        Callers.of(request).ifPresent(caller -> {
            Set<String> known = referencesIn(before);
            Elements.visit((Resource) resource, (path, element) -> {
                if (isClosed(caller, element)
                        && !known.contains(((Reference) element).getReference())
                        && !isThere(caller, element, request)) {
                    String place = path.replaceAll("\\[[0-9]+]", "");
                    throw Outcomes.refusal(
                            UNPROCESSABLE,
                            IssueType.NOTFOUND,
                            sentences.refusal("unknown-reference-target", place),
                            place);
                }
            });
        });
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
                && types.isResourceTypeSupported(type)
                && !reaches.areOpen(caller.policyRole(), type);
    }

    /** What a record referred to already, is no question. */
    private static Set<String> referencesIn(@Nullable IBaseResource before) {
        Set<String> references = new HashSet<>();
        if (before != null) {
            Elements.visit((Resource) before, (path, element) -> {
                if (element instanceof Reference reference && reference.hasReference()) {
                    references.add(reference.getReference());
                }
            });
        }
        return references;
    }

    private boolean isThere(Caller caller, Base element, @Nullable RequestDetails request) {
        IIdType target = ((Reference) element).getReferenceElement();
        try {
            return records.isThere(caller, new IdType(target.getResourceType(), target.getIdPart()), request);
        } catch (ResourceGoneException gone) {
            return false;
        }
    }
}
