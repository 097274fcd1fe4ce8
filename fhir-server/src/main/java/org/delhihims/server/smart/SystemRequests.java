package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.delhihims.access.ScopeSet;
import org.delhihims.access.SmartScope;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads what a system asks for in its own name, and leaves of it what it is registered for.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART: backend services</a>
 */
final class SystemRequests implements AuthenticationConverter {

    private final AuthenticationConverter spring = new OAuth2ClientCredentialsAuthenticationConverter();
    private final Clients clients;

    SystemRequests(Clients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!(spring.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked)) {
            return null;
        }
        Authentication caller = (Authentication) asked.getPrincipal();
        if (!(caller instanceof OAuth2ClientAuthenticationToken signedIn) || signedIn.getRegisteredClient() == null) {
            return asked;
        }
        ClientRegistration client = clients.client(
                        signedIn.getRegisteredClient().getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        if (client.kind().isApp()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, "This client acts for people who sign in.", null));
        }
        Set<String> granted = new LinkedHashSet<>(ScopeNegotiation.granted(client, asked.getScopes()));
        granted.removeIf(SystemRequests::isOfPeople);
        if (granted.isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_SCOPE, "Ask for scopes that this client is registered for.", null));
        }
        return new OAuth2ClientCredentialsAuthenticationToken(caller, granted, asked.getAdditionalParameters());
    }

    private static boolean isOfPeople(String scope) {
        boolean isOfSystem = ScopeSet.parse(scope).onResources().stream()
                .allMatch(one -> one.context() == SmartScope.Context.SYSTEM);
        return !isOfSystem || !(scope.startsWith("system/") || scope.startsWith("__"));
    }
}
