package org.delhihims.server.identifier;

import ca.uhn.fhir.jpa.dao.JpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.BaseTag;
import ca.uhn.fhir.jpa.model.entity.IBaseResourceEntity;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import java.util.Collection;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads records from the database. Everything above it sees numbers in clear, as callers sent them. */
final class OpenedRecords extends JpaStorageResourceParser {

    private final StoredIdentifiers identifiers;

    OpenedRecords(StoredIdentifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Reads of one record and of many have this step in common. */
    @Override
    public <R extends IBaseResource> R populateResourceMetadata(
            IBaseResourceEntity<?> row,
            boolean history,
            @Nullable Collection<? extends BaseTag> tags,
            long version,
            R read) {
        // To walk through every Observation of a record for the few that have such a number would cost too much.
        if (read instanceof Resource record && isSealed(row)) {
            identifiers.open(record);
        }
        return super.populateResourceMetadata(row, history, tags, version, read);
    }

    private static boolean isSealed(IBaseResourceEntity<?> row) {
        ResourceHistoryTable version = versionOf(row);
        return version != null
                && version.getResourceTextVc() != null
                && StoredIdentifiers.areIn(version.getResourceTextVc());
    }

    private static @Nullable ResourceHistoryTable versionOf(IBaseResourceEntity<?> row) {
        if (row instanceof ResourceTable current) {
            return current.getCurrentVersionEntity();
        }
        return row instanceof ResourceHistoryTable version ? version : null;
    }
}
