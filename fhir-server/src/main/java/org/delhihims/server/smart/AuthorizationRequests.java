package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads an authorization request, and leaves of its scopes what the client may be given; Spring would refuse the whole
 * request for one scope that is not registered letter by letter.
 */
final class AuthorizationRequests implements AuthenticationConverter {

    /** The scopes that are to be granted unless somebody grants less. */
    static final String GRANTED = "hims_scopes";

    private final AuthenticationConverter spring = new OAuth2AuthorizationCodeRequestAuthenticationConverter();
    private final Clients clients;

    AuthorizationRequests(Clients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication read = spring.convert(request);
        return read instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
                ? clients.client(asked.getClientId())
                        .<Authentication>map(client -> negotiated(client, asked))
                        .orElse(asked)
                : read;
    }

    private static Authentication negotiated(
            ClientRegistration client, OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        List<String> granted = ScopeNegotiation.granted(client, asked.getScopes());
        Collection<String> scopes =
                ScopeNegotiation.asksPerson(client, granted) ? ScopeNegotiation.offered(granted) : granted;
        Map<String, Object> additional = new HashMap<>(asked.getAdditionalParameters());
        additional.put(GRANTED, String.join(" ", granted));
        Set<String> negotiated = new LinkedHashSet<>(scopes);
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                (Authentication) asked.getPrincipal(),
                asked.getRedirectUri(),
                asked.getState(),
                negotiated,
                additional);
    }
}
