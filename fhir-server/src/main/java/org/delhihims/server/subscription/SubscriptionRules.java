package org.delhihims.server.subscription;

import java.time.Duration;
import java.util.List;

/** Where notifications may go, which pages may open the websocket, and how long a notification is tried again. */
public record SubscriptionRules(List<String> endpoints, List<String> origins, Duration giveUpAfter) {

    public SubscriptionRules {
        endpoints = List.copyOf(endpoints);
        origins = List.copyOf(origins);
        if (giveUpAfter.isNegative()) {
            throw new IllegalArgumentException("subscription rules out of range: " + giveUpAfter);
        }
    }
}
