package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes on every record where it was written. It stays the record of that facility, whoever changes it later. */
@Interceptor
public final class RecordStamp implements StorageInterceptor {

    private final EarlierVersions versions;

    RecordStamp(EarlierVersions versions) {
        this.versions = versions;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.OWNED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        Resource record = (Resource) resource;
        FacilityTag.set(record, writtenAt(record, request));
    }

    private static Optional<String> writtenAt(Resource record, @Nullable RequestDetails request) {
        return Callers.of(request)
                .map(caller -> Optional.ofNullable(caller.facility()))
                // What the server writes for itself says whose it is, by the tag or in an element.
                .orElseGet(() -> FacilityTag.of(record));
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.OWNED)
    public void updated(IBaseResource before, IBaseResource after) {
        FacilityTag.set((Resource) after, FacilityTag.tagged(versions.lastContentOf((Resource) before)));
    }
}
