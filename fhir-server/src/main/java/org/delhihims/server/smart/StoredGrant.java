package org.delhihims.server.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.server.login.Person;
import org.jspecify.annotations.Nullable;

/** An OAuth2Authorization as it is sealed and stored: it holds hashes of tokens, and no token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredGrant(
        String id,
        String client,
        String principal,
        String grantType,
        Set<String> scopes,
        @Nullable Request request,
        @Nullable Person person,
        @Nullable String state,
        List<Token> tokens) {

    /** The authorization request that it began with. */
    record Request(
            String uri,
            @Nullable String redirectUri,
            Set<String> scopes,
            @Nullable String state,
            Map<String, Object> additional) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Token(
            Kind kind,
            String hash,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            boolean invalidated,
            Set<String> scopes,
            Map<String, Object> claims) {}

    enum Kind {
        CODE,
        ACCESS,
        REFRESH,
        ID
    }
}
