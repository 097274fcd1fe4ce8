package org.delhihims.server.label;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the labels of whatever is stored into its {@code meta.security}. What its sender had written there is dropped: the
 * labels are the server's alone ({@code security.md} 4.5).
 */
@Interceptor
public final class LabelInterceptor implements StorageInterceptor {

    private final RecordLabels labels;

    LabelInterceptor(RecordLabels labels) {
        this.labels = labels;
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void together(IBaseBundle transaction) {
        SameTransaction.note((Bundle) transaction);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.LABELS)
    public void created(IBaseResource resource, @Nullable TransactionDetails transaction) {
        label((Resource) resource, transaction);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.LABELS)
    public void updated(IBaseResource before, IBaseResource after, @Nullable TransactionDetails transaction) {
        label((Resource) after, transaction);
    }

    private void label(Resource resource, @Nullable TransactionDetails transaction) {
        if (resource instanceof MetadataResource) {
            // Definitions come from the packages on the class path, and are nobody's record.
            return;
        }
        resource.getMeta().setSecurity(labels.of(resource, transaction).codings());
    }
}
