package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends people to the identity provider: with state, nonce and PKCE, and not too often from one address. */
final class ProviderRequests implements OAuth2AuthorizationRequestResolver {

    private static final String BASE = "/login/with";
    /** Where a person who wants to sign in by the provider is sent. */
    static final String START = BASE + "/" + ProviderDiscovery.ID;

    /** There were too many from one address. */
    static final class TooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final long seconds;

        TooOften(long seconds) {
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final RateLimits limits;

    ProviderRequests(ClientRegistrationRepository provider, RateLimits limits) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.limits = limits;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!START.equals(request.getServletPath())) {
            return null;
        }
        OptionalLong wait = limits.refusedFor(Limit.LOGIN_PER_ADDRESS, request.getRemoteAddr());
        if (wait.isPresent()) {
            throw new TooOften(wait.getAsLong());
        }
        return requests.resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return requests.resolve(request, provider);
    }
}
