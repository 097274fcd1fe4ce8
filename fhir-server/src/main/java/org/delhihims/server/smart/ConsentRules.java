package org.delhihims.server.smart;

import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/** Refuses a consent to a patient's data while no patient was chosen, which only a page that is not ours could send. */
final class ConsentRules implements Consumer<OAuth2AuthorizationConsentAuthenticationContext> {

    private final GrantContext contexts;

    ConsentRules(GrantContext contexts) {
        this.contexts = contexts;
    }

    @Override
    public void accept(OAuth2AuthorizationConsentAuthenticationContext consent) {
        OAuth2AuthorizationConsentAuthenticationToken answer = consent.getAuthentication();
        OAuth2AuthorizationRequest request = consent.getAuthorizationRequest();
        LaunchNeeds needs = LaunchNeeds.of(answer.getScopes());
        if (!contexts.of(consent.getAuthorization()).answers(needs)) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "No patient or encounter was chosen.", null),
                    new OAuth2AuthorizationCodeRequestAuthenticationToken(
                            request.getAuthorizationUri(),
                            request.getClientId(),
                            (Authentication) answer.getPrincipal(),
                            request.getRedirectUri(),
                            request.getState(),
                            request.getScopes(),
                            request.getAdditionalParameters()));
        }
    }
}
