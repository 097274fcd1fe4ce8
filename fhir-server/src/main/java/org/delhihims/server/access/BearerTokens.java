package org.delhihims.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Reads the token out of the header, the only place where it may be. Spring Security's own reader matches a pattern, which
 * takes longer than all that is then done to check the token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750: Authorization request header field</a>
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "bearer";
    private static final String MARKS = "-._~+/";
    private static final char PADDING = '=';

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int space = SCHEME.length();
        if (authorization.length() <= space
                || authorization.charAt(space) != ' '
                || !isToken(authorization, space + 1, endOfToken(authorization))) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return authorization.substring(space + 1);
    }

    private static int endOfToken(String authorization) {
        int end = authorization.length();
        while (end > 0 && authorization.charAt(end - 1) == PADDING) {
            end--;
        }
        return end;
    }

    private static boolean isToken(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isOfToken(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isOfToken(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }
}
