package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.delhihims.access.ScopeSet;
import org.delhihims.server.token.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Lets a resource server introspect with an access token of its own that has the scope {@code __introspect}. */
final class BearerClients implements AuthenticationConverter, AuthenticationProvider {

    static final String SCOPE = "__introspect";

    private static final ClientAuthenticationMethod METHOD = new ClientAuthenticationMethod("bearer");
    private static final String PREFIX = "bearer ";

    private final JwtDecoder tokens;
    private final RegisteredClientRepository registered;

    BearerClients(JwtDecoder tokens, RegisteredClientRepository registered) {
        this.tokens = tokens;
        this.registered = registered;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean isBearer = SmartPaths.INTROSPECT.equals(request.getServletPath())
                && header != null
                && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        if (!isBearer) {
            return null;
        }
        String token = header.substring(PREFIX.length()).strip();
        return new OAuth2ClientAuthenticationToken("bearer", METHOD, token, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken caller = (OAuth2ClientAuthenticationToken) authentication;
        if (!METHOD.equals(caller.getClientAuthenticationMethod())) {
            return null;
        }
        Jwt token = read(String.valueOf(caller.getCredentials()));
        String clientId = token.getClaimAsString(Claims.CLIENT);
        boolean mayAsk =
                ScopeSet.parse(token.getClaimAsString(Claims.SCOPE)).texts().contains(SCOPE);
        RegisteredClient client = mayAsk && clientId != null ? registered.findByClientId(clientId) : null;
        if (client == null) {
            throw refusal();
        }
        return new OAuth2ClientAuthenticationToken(client, METHOD, null);
    }

    private Jwt read(String token) {
        try {
            return tokens.decode(token);
        } catch (JwtException | IllegalArgumentException notGood) {
            throw refusal();
        }
    }

    private static OAuth2AuthenticationException refusal() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
