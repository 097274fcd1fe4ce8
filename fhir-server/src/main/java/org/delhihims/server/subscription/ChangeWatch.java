package org.delhihims.server.subscription;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.util.List;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down whom a stored record concerns, in the same database transaction: what is stored is told, and what is taken back
 * is not.
 */
@Interceptor
public final class ChangeWatch implements StorageInterceptor {

    private final Subscribers subscribers;
    private final Notifications notifications;
    private final RecordMatcher matcher;
    private final Runnable wake;
    private final Clock clock;

    ChangeWatch(
            Subscribers subscribers, Notifications notifications, RecordMatcher matcher, Runnable wake, Clock clock) {
        this.subscribers = subscribers;
        this.notifications = notifications;
        this.matcher = matcher;
        this.wake = wake;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        stored(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        stored(after);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Subscription subscription) {
            String id = subscription.getIdElement().getIdPart();
            afterCommit(() -> subscribers.forget(id));
        }
    }

    private void stored(IBaseResource resource) {
        if (resource instanceof Subscription subscription) {
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
