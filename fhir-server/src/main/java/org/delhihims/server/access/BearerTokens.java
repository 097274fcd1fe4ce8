package org.delhihims.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Reads the token out of the header, the only place where it may be. Spring Security's own reader matches a pattern, which
 * takes longer than all that is then done to check the token; that check refuses a malformed token as well.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750: Authorization request header field</a>
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = authorization.substring(SCHEME.length());
        if (!token.startsWith(" ") || token.isBlank()) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return token.substring(1);
    }
}
