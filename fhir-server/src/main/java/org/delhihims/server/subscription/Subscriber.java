package org.delhihims.server.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.delhihims.server.query.Criteria;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;

/** A Subscription that is in force: what it is about, and how its owner is told. */
record Subscriber(
        String id,
        Interest interest,
        boolean isWebsocket,
        String endpoint,
        String payload,
        List<HookHeader> headers,
        Instant end) {

    static Subscriber of(Subscription subscription, Criteria criteria) {
        Subscription.SubscriptionChannelComponent channel = subscription.getChannel();
        return new Subscriber(
                subscription.getIdElement().getIdPart(),
                Interest.in(criteria),
                channel.getType() == SubscriptionChannelType.WEBSOCKET,
                channel.hasEndpoint() ? channel.getEndpoint() : "",
                channel.hasPayload() ? channel.getPayload() : "",
                channel.getHeader().stream()
                        .map(StringType::getValue)
                        .map(HookHeader::read)
                        .flatMap(Optional::stream)
                        .toList(),
                subscription.hasEnd() ? subscription.getEnd().toInstant() : Instant.MAX);
    }

    boolean hasEnded(Instant now) {
        return now.isAfter(end);
    }
}
