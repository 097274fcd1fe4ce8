package org.delhihims.server.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.delhihims.server.outbound.SafeAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What the identity provider says of itself. It is asked when somebody signs in, so that this server starts without it, and at
 * most once in some seconds, so that one that hangs holds up nobody else.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</a>
 */
final class ProviderDiscovery implements ClientRegistrationRepository {

    static final String ID = "provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDiscovery.class);
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final ProviderRules rules;
    private final RestClient calls;
    private final String redirectUri;
    private final Clock clock;
    private @Nullable Instant readAt;
    private @Nullable ClientRegistration found;

    ProviderDiscovery(ProviderRules rules, RestClient calls, String redirectUri, Clock clock) {
        this.rules = rules;
        this.calls = calls;
        this.redirectUri = redirectUri;
        this.clock = clock;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        if (readAt == null || clock.instant().isAfter(readAt.plus(KEPT))) {
            found = read();
            readAt = clock.instant();
        }
        if (found == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE));
        }
        return found;
    }

    private @Nullable ClientRegistration read() {
        try {
            Map<String, Object> document = calls.get()
                    .uri(withoutSlash(rules.issuer()) + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return registration(document == null ? Map.of() : document);
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("Nobody can sign in by the identity provider: {}", e.getMessage());
            return null;
        }
    }

    private ClientRegistration registration(Map<String, Object> document) {
        if (!rules.issuer().equals(document.get("issuer"))) {
            throw new IllegalArgumentException("it calls itself another issuer than " + rules.issuer());
        }
        for (String endpoint : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            if (!(document.get(endpoint) instanceof String address) || !SafeAddress.is(address)) {
                throw new IllegalArgumentException("its " + endpoint + " is no https address");
            }
        }
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(rules.clientId())
                .clientSecret(rules.clientSecret())
                .redirectUri(redirectUri)
                .scope(rules.scopes());
        if (!rules.key().isEmpty()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        }
        return registration.build();
    }

    private static String withoutSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }
}
