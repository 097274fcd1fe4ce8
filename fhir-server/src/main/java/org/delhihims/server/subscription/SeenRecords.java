package org.delhihims.server.subscription;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import org.delhihims.audit.Deed;
import org.delhihims.server.access.KeptCaller;
import org.delhihims.server.access.KeptViews;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Reads what a subscriber is to be told of, as the owner of the Subscription may see it at that moment. */
final class SeenRecords {

    private final DaoRegistry records;
    private final Owners owners;
    private final KeptViews views;

    SeenRecords(DaoRegistry records, Owners owners, KeptViews views) {
        this.records = records;
        this.owners = owners;
        this.views = views;
    }

    /** Nothing if it is hidden from him, or is no more. */
    Optional<Resource> find(Subscriber subscriber, String record) {
        return owners.of(subscriber.id())
                .flatMap(owner -> read(new IdType(record))
                        .flatMap(found ->
                                views.of(owner, found, subscriber.interest().parameters(), new KeptViews.Batch())));
    }

    /** Enters into the audit that this record is sent to the subscriber. */
    void leaving(Subscriber subscriber, Resource record) {
        KeptCaller owner = owners.of(subscriber.id()).orElseThrow();
        views.leaving(owner, new Deed("read", record.fhirType(), null, null), List.of(record));
    }

    private Optional<Resource> read(IdType id) {
        try {
            return Optional.of(
                    (Resource) records.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }
}
