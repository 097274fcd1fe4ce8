package org.delhihims.server.subscription;

import java.util.List;

/** Where notifications may be sent. Whoever writes a Subscription would otherwise make the server call any address. */
final class AllowedEndpoints {

    private final List<AllowedEndpoint> allowed;

    AllowedEndpoints(SubscriptionRules rules) {
        allowed = rules.endpoints().stream().map(AllowedEndpoint::read).toList();
    }

    boolean allow(String address) {
        return allowed.stream().anyMatch(endpoint -> endpoint.allows(address));
    }

    /** Asked before each call, for names may have been made to lead elsewhere since. */
    boolean allowNow(String address) {
        return allowed.stream().anyMatch(endpoint -> endpoint.allows(address) && endpoint.leadsOut());
    }
}
