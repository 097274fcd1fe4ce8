package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a public client, which has nothing to sign in with, use and revoke a refresh token; Spring knows it only when it
 * brings a code and its verifier. That the token is good once is what protects it (RFC 9700, section 4.14).
 */
final class PublicClientRequests implements AuthenticationConverter, AuthenticationProvider {

    private static final String MARK = "hims_public_client";

    private final Clients clients;
    private final RegisteredClientRepository registered;

    PublicClientRequests(Clients clients, RegisteredClientRepository registered) {
        this.clients = clients;
        this.registered = registered;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean isRefresh = SmartPaths.TOKEN.equals(request.getServletPath())
                && "refresh_token".equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        boolean isRevocation = SmartPaths.REVOKE.equals(request.getServletPath());
        String clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        boolean signsIn = request.getHeader("Authorization") != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
        if (!(isRefresh || isRevocation) || clientId == null || signsIn) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(clientId, ClientAuthenticationMethod.NONE, null, Map.of(MARK, true));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) authentication;
        if (!client.getAdditionalParameters().containsKey(MARK)) {
            return null;
        }
        String clientId = client.getPrincipal().toString();
        RegisteredClient found = clients.client(clientId)
                .filter(ClientRegistration::isPublic)
                .map(one -> registered.findByClientId(clientId))
                .orElse(null);
        if (found == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(found, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
