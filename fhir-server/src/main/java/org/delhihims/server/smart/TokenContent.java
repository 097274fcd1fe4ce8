package org.delhihims.server.smart;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.login.Person;
import org.delhihims.server.login.PersonAuthentication;
import org.delhihims.server.token.Addresses;
import org.delhihims.server.token.Claims;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What stands in access tokens and ID tokens ({@code security.md} 1.5). */
final class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Clients clients;
    private final GrantContext contexts;
    private final Addresses addresses;

    TokenContent(Clients clients, GrantContext contexts, Addresses addresses) {
        this.clients = clients;
        this.contexts = contexts;
        this.addresses = addresses;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            identify(token);
        } else {
            authorize(token);
        }
    }

    private void identify(JwtEncodingContext token) {
        Person person = ((PersonAuthentication) token.getPrincipal()).getPrincipal();
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.claim(Claims.SIGNED_IN, person.signedInAt().getEpochSecond())
                .claim("acr", person.acr())
                .claim("amr", person.amr());
        OAuth2Authorization grant = token.getAuthorization();
        if (grant != null && tellsUser(grant.getAuthorizedScopes())) {
            claims.claim(Claims.FHIR_USER, addresses.fhirBase() + "/" + person.fhirUser());
        }
        if (grant != null && grant.getAuthorizedScopes().contains("profile")) {
            claims.claim("name", person.displayName());
        }
    }

    private static boolean tellsUser(java.util.Set<String> scopes) {
        return scopes.contains("fhirUser") || scopes.contains("profile");
    }

    private void authorize(JwtEncodingContext token) {
        ClientRegistration client = clients.client(token.getRegisteredClient().getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        token.getJwsHeader().type(Claims.TYPE);
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.audience(List.of(addresses.fhirBase()))
                .claim(Claims.CLIENT, client.clientId())
                .claim(Claims.CLIENT_KIND, client.kind().code())
                .claim(Claims.SCOPE, String.join(" ", new TreeSet<>(token.getAuthorizedScopes())));
        if (token.getPrincipal() instanceof PersonAuthentication signedIn && token.getAuthorization() != null) {
            claims.claim(Claims.GRANT, token.getAuthorization().getId());
            speakFor(signedIn.getPrincipal(), token.getAuthorization(), claims);
        } else {
            // A system's grant is one token long.
            claims.claims(all -> all.put(Claims.GRANT, all.get("jti")));
            if (client.facility() != null) {
                claims.claim(Claims.FACILITY, client.facility());
            }
        }
        if (client.certificate() != null) {
            // It has called with it, or it would not have been let in.
            claims.claim(Claims.CONFIRMATION, Map.of(Claims.THUMBPRINT, client.certificate()));
        }
    }

    private void speakFor(Person person, OAuth2Authorization grant, JwtClaimsSet.Builder claims) {
        claims.claim(Claims.FHIR_USER, addresses.fhirBase() + "/" + person.fhirUser())
                .claim(Claims.ROLE, person.role())
                .claim(Claims.SIGNED_IN, person.signedInAt().getEpochSecond())
                .claim("acr", person.acr())
                .claim("amr", person.amr());
        if (person.facility() != null) {
            claims.claim(Claims.FACILITY, person.facility());
        }
        // What a person has let an app do while they are away does not end when they sign out.
        if (!grant.getAuthorizedScopes().contains(RefreshTokens.OFFLINE)) {
            claims.claim(Claims.SESSION, person.session());
        }
        LaunchContext context = contexts.of(grant);
        if (context.patient() != null) {
            claims.claim(Claims.PATIENT, context.patient());
        }
        if (context.encounter() != null) {
            claims.claim(Claims.ENCOUNTER, context.encounter());
        }
    }
}
