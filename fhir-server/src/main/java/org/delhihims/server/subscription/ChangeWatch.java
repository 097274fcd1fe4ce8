package org.delhihims.server.subscription;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.access.Callers;
import org.delhihims.server.access.KeptCaller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down whom a stored record concerns, in the same database transaction: what is stored is told, and what is taken back
 * is not.
 */
@Interceptor
public final class ChangeWatch implements StorageInterceptor {

    private final Subscribers subscribers;
    private final Owners owners;
    private final Notifications notifications;
    private final RecordMatcher matcher;
    private final Runnable wake;
    private final Clock clock;

    ChangeWatch(
            Subscribers subscribers,
            Owners owners,
            Notifications notifications,
            RecordMatcher matcher,
            Runnable wake,
            Clock clock) {
        this.subscribers = subscribers;
        this.owners = owners;
        this.notifications = notifications;
        this.matcher = matcher;
        this.wake = wake;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails caller) {
        stored(resource, caller);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails caller) {
        stored(after, caller);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Subscription subscription) {
            String id = subscription.getIdElement().getIdPart();
            owners.forget(id);
            afterCommit(() -> subscribers.forget(id));
        }
    }

    private void stored(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Subscription subscription) {
            Callers.of(request)
                    .ifPresent(
                            caller -> owners.enter(subscription.getIdElement().getIdPart(), KeptCaller.of(caller)));
            Subscription copy = subscription.copy();
            afterCommit(() -> subscribers.note(copy));
        }
        List<Subscriber> interested = subscribers.of(resource.fhirType(), clock.instant());
        if (interested.isEmpty()) {
            return;
        }
        List<Subscriber> concerned = matcher.concerned(resource, interested);
        String record = resource.getIdElement().toUnqualified().getValue();
        concerned.forEach(subscriber -> notifications.add(subscriber.id(), record));
        if (!concerned.isEmpty()) {
            afterCommit(wake);
        }
    }

    private static void afterCommit(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }
}
