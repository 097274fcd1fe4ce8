package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationConsentAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads what a person has ticked. Who ticks all of a type and a part of it has said the same twice. */
final class ConsentAnswers implements AuthenticationConverter {

    private final AuthenticationConverter spring = new OAuth2AuthorizationConsentAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!(spring.convert(request) instanceof OAuth2AuthorizationConsentAuthenticationToken answer)) {
            return null;
        }
        Set<String> chosen = new LinkedHashSet<>(ScopeNegotiation.chosen(answer.getScopes()));
        return new OAuth2AuthorizationConsentAuthenticationToken(
                answer.getAuthorizationUri(),
                answer.getClientId(),
                (Authentication) answer.getPrincipal(),
                answer.getState(),
                chosen,
                answer.getAdditionalParameters());
    }
}
