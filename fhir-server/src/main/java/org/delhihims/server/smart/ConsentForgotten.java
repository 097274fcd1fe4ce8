package org.delhihims.server.smart;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * Consent is asked for at each launch. Were it remembered, Spring would add what a person has allowed once to what they
 * allow now, and a scope that they take away would come back.
 */
final class ConsentForgotten implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // The grant holds what was allowed.
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // Nothing is kept.
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String account) {
        return null;
    }
}
