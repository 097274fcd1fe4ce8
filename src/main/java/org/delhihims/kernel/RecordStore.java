package org.delhihims.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/** Where resources are kept. */
public interface RecordStore {

    /**
     * Stores all of the changes, or none of them. Resources without an id are created; the others are updated, and
     * refused with CONFLICT if one has changed since it was read.
     */
    void commit(List<? extends Resource> changes);

    /**
     * Stores what the server itself has made by a form that its tests hold to the profile: it is not validated once more. It
     * has its id afterwards. Within a transaction this costs a tenth of a commit.
     */
    default void write(List<? extends Resource> receipts) {
        commit(receipts);
    }

    /**
     * Runs a deed in one database transaction, so that a counter and its receipt take effect together. A deed that
     * meets a concurrent change is run again from its start, so it must do nothing outside the store.
     */
    <T> T inOneTransaction(Supplier<T> deed);
}
