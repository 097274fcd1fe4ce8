package org.delhihims.server.smart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.delhihims.server.login.Person;
import org.delhihims.server.login.PersonAuthentication;
import org.delhihims.server.secrets.SecretBox;
import org.delhihims.server.smart.StoredGrant.Kind;
import org.delhihims.server.smart.StoredGrant.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Between Spring's picture of a grant and the sealed one in the database. */
final class GrantCodec {

    /** Claims that Spring holds as points in time. */
    private static final Set<String> TIMES = Set.of("iat", "exp", "nbf", "auth_time");
    /** What stands in the place of a token that nobody has shown. */
    private static final String UNSHOWN = "sha256:";

    private final SecretBox box;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    GrantCodec(SecretBox box) {
        this.box = box;
    }

    static String hash(String tokenOrPlaceholder) {
        return tokenOrPlaceholder.startsWith(UNSHOWN)
                ? tokenOrPlaceholder.substring(UNSHOWN.length())
                : SecretBox.digest(tokenOrPlaceholder);
    }

    byte[] seal(StoredGrant grant) {
        return box.seal(write(grant));
    }

    StoredGrant open(byte[] sealed) {
        try {
            return json.readValue(box.open(sealed), StoredGrant.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sealContext(LaunchContext context) {
        return box.seal(write(context));
    }

    LaunchContext openContext(byte[] sealed) {
        try {
            return json.readValue(box.open(sealed), LaunchContext.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredGrant stored(OAuth2Authorization grant) {
        List<StoredGrant.Token> tokens = new ArrayList<>();
        add(tokens, Kind.CODE, grant.getToken(OAuth2AuthorizationCode.class));
        add(tokens, Kind.ACCESS, grant.getAccessToken());
        add(tokens, Kind.REFRESH, grant.getRefreshToken());
        add(tokens, Kind.ID, grant.getToken(OidcIdToken.class));
        OAuth2AuthorizationRequest request = grant.getAttribute(OAuth2AuthorizationRequest.class.getName());
        PersonAuthentication person = grant.getAttribute(Principal.class.getName());
        return new StoredGrant(
                grant.getId(),
                grant.getRegisteredClientId(),
                grant.getPrincipalName(),
                grant.getAuthorizationGrantType().getValue(),
                new TreeSet<>(grant.getAuthorizedScopes()),
                request == null ? null : stored(request),
                person == null ? null : person.getPrincipal(),
                grant.getAttribute(OAuth2ParameterNames.STATE),
                tokens);
    }

    private static Request stored(OAuth2AuthorizationRequest request) {
        return new Request(
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                new TreeSet<>(request.getScopes()),
                request.getState(),
                request.getAdditionalParameters());
    }

    private static void add(
            List<StoredGrant.Token> tokens,
            Kind kind,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return;
        }
        OAuth2Token value = token.getToken();
        Map<String, Object> claims = new LinkedHashMap<>();
        if (token.getClaims() != null) {
            token.getClaims().forEach((name, claim) -> claims.put(name, plain(claim)));
        }
        Set<String> scopes = value instanceof OAuth2AccessToken access ? new TreeSet<>(access.getScopes()) : Set.of();
        tokens.add(new StoredGrant.Token(
                kind,
                hash(value.getTokenValue()),
                value.getIssuedAt(),
                value.getExpiresAt(),
                token.isInvalidated(),
                scopes,
                claims));
    }

    private static Object plain(Object claim) {
        if (claim instanceof Instant time) {
            return time.getEpochSecond();
        }
        return claim instanceof URL url ? url.toString() : claim;
    }

    /** A grant as Spring knows it; of its tokens it holds the one that was shown. */
    OAuth2Authorization grant(StoredGrant stored, RegisteredClient client, @Nullable String shown) {
        OAuth2Authorization.Builder grant = OAuth2Authorization.withRegisteredClient(client)
                .id(stored.id())
                .principalName(stored.principal())
                .authorizationGrantType(new AuthorizationGrantType(stored.grantType()))
                .authorizedScopes(stored.scopes());
        Request request = stored.request();
        if (request != null) {
            grant.attribute(
                    OAuth2AuthorizationRequest.class.getName(),
                    OAuth2AuthorizationRequest.authorizationCode()
                            .authorizationUri(request.uri())
                            .clientId(client.getClientId())
                            .redirectUri(request.redirectUri())
                            .scopes(request.scopes())
                            .state(request.state())
                            .additionalParameters(request.additional())
                            .build());
        }
        Person person = stored.person();
        if (person != null) {
            grant.attribute(Principal.class.getName(), new PersonAuthentication(person));
        }
        if (stored.state() != null) {
            grant.attribute(OAuth2ParameterNames.STATE, stored.state());
        }
        String shownHash = shown == null ? "" : SecretBox.digest(shown);
        stored.tokens().forEach(token -> {
            String value = shown != null && token.hash().equals(shownHash) ? shown : UNSHOWN + token.hash();
            grant.token(token(token, value), metadata -> {
                metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.invalidated());
                if (!token.claims().isEmpty()) {
                    metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, withTimes(token.claims()));
                }
            });
        });
        return grant.build();
    }

    private static OAuth2Token token(StoredGrant.Token token, String value) {
        return switch (token.kind()) {
            case CODE -> new OAuth2AuthorizationCode(value, token.issuedAt(), token.expiresAt());
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt(), token.scopes());
            case REFRESH -> new OAuth2RefreshToken(value, token.issuedAt(), token.expiresAt());
            case ID -> new OidcIdToken(value, token.issuedAt(), token.expiresAt(), withTimes(token.claims()));
        };
    }

    private static Map<String, Object> withTimes(Map<String, Object> claims) {
        Map<String, Object> restored = new LinkedHashMap<>(claims);
        restored.replaceAll((name, claim) -> TIMES.contains(name) && claim instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : claim);
        return restored;
    }
}
