package org.delhihims.server.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.server.query.CriteriaReader;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** The Subscriptions in force, in memory, so that a write which concerns nobody costs nothing. */
final class Subscribers {

    private final CriteriaReader searches;
    private final Map<String, Subscriber> inForce = new ConcurrentHashMap<>();

    Subscribers(CriteriaReader searches) {
        this.searches = searches;
    }

    /** Takes note of a Subscription as it has been stored. */
    void note(Subscription subscription) {
        String id = subscription.getIdElement().getIdPart();
        Optional<Subscriber> subscriber = subscription.getStatus() == SubscriptionStatus.ACTIVE
                ? searches.read(subscription.getCriteria()).map(criteria -> Subscriber.of(subscription, criteria))
                : Optional.empty();
        subscriber.ifPresentOrElse(active -> inForce.put(id, active), () -> inForce.remove(id));
    }

    void forget(String id) {
        inForce.remove(id);
    }

    Optional<Subscriber> find(String id) {
        return Optional.ofNullable(inForce.get(id));
    }

    /** Who wants to be told of records of a type. */
    List<Subscriber> of(String type, Instant now) {
        return inForce.values().stream()
                .filter(subscriber -> subscriber.interest().type().equals(type) && !subscriber.hasEnded(now))
                .toList();
    }

    List<Subscriber> ended(Instant now) {
        return inForce.values().stream()
                .filter(subscriber -> subscriber.hasEnded(now))
                .toList();
    }
}
