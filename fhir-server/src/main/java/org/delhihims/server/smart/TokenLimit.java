package org.delhihims.server.smart;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.delhihims.server.client.Clients;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts requests for tokens, before anything is checked ({@code security.md} 4.10). Anybody can claim to be a client, so
 * each is counted for the address it calls from: nobody uses up what another may ask for. Those who claim to be clients
 * that are not registered share what their address has.
 */
final class TokenLimit extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";
    private static final String UNKNOWN = "?";

    private final RateLimits limits;
    private final Clients clients;

    TokenLimit(RateLimits limits, Clients clients) {
        this.limits = limits;
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isForToken = SmartPaths.TOKEN.equals(request.getServletPath())
                && request.getMethod().equals("POST");
        OptionalLong wait =
                isForToken ? limits.refusedFor(Limit.TOKEN_PER_CLIENT, keyOf(request)) : OptionalLong.empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(wait.getAsLong()));
        OAuth2Answers.refuse(
                response,
                429,
                "temporarily_unavailable",
                "Too many requests for tokens. Wait for as many seconds as the header Retry-After says.");
    }

    private String keyOf(HttpServletRequest request) {
        String client =
                claimed(request).filter(id -> clients.client(id).isPresent()).orElse(UNKNOWN);
        return client + " " + request.getRemoteAddr();
    }

    private static Optional<String> claimed(HttpServletRequest request) {
        return subject(request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION))
                .or(() -> Optional.ofNullable(request.getParameter(OAuth2ParameterNames.CLIENT_ID)))
                .or(() -> username(request.getHeader("Authorization")));
    }

    private static Optional<String> subject(@Nullable String assertion) {
        try {
            return assertion == null
                    ? Optional.empty()
                    : Optional.ofNullable(JWTParser.parse(assertion).getJWTClaimsSet())
                            .map(claims -> claims.getSubject());
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    private static Optional<String> username(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return pair.contains(":") ? Optional.of(pair.substring(0, pair.indexOf(':'))) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
