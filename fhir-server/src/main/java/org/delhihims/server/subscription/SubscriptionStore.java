package org.delhihims.server.subscription;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Subscriptions as they are stored, read and changed by the server itself. */
final class SubscriptionStore {

    private final IFhirResourceDao<Subscription> subscriptions;
    private final JdbcClient database;

    SubscriptionStore(IFhirResourceDao<Subscription> subscriptions, JdbcClient database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    List<Subscription> inForce() {
        boolean none = database.sql("""
                        select not exists (select from hfj_resource
                            where res_type = 'Subscription' and res_deleted_at is null)
                        """).query(Boolean.class).single();
        if (none) {
            // The first search of all takes its time, and this one is on the way to the first answer.
            return List.of();
        }
        SearchParameterMap active = SearchParameterMap.newSynchronous()
                .add("status", new TokenParam(null, SubscriptionStatus.ACTIVE.toCode()));
        return subscriptions.searchForResources(active, new SystemRequestDetails());
    }

    void turnOff(String id) {
        change(id, SubscriptionStatus.OFF, null);
    }

    void putInError(String id, String reason) {
        change(id, SubscriptionStatus.ERROR, reason);
    }

    private void change(String id, SubscriptionStatus status, @Nullable String error) {
        RequestDetails server = new SystemRequestDetails();
        Subscription subscription = subscriptions.read(new IdType("Subscription", id), server);
        subscription.setStatus(status);
        subscription.setError(error);
        subscriptions.update(subscription, server);
    }
}
