package org.delhihims.server.smart;

import java.util.Set;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** The launch context of a grant: what a hospital's system has opened, or what a person has chosen. */
final class GrantContext {

    private final LaunchContexts launches;

    GrantContext(LaunchContexts launches) {
        this.launches = launches;
    }

    LaunchContext of(OAuth2Authorization grant) {
        OAuth2AuthorizationRequest request = grant.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            return LaunchContext.NONE;
        }
        Set<String> scopes = request.getScopes();
        return scopes.contains("launch") && request.getAdditionalParameters().get("launch") instanceof String handle
                ? launches.ofHandle(handle).orElse(LaunchContext.NONE)
                : launches.ofGrant(grant.getId());
    }
}
