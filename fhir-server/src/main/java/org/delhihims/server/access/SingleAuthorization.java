package org.delhihims.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request show one token in one way: of two headers a proxy may have judged the one and this server the other. And
 * since tokens are not bound to a key by DPoP here, a token shown in that way is none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2">RFC 6750: authenticated requests</a>
 */
final class SingleAuthorization extends OncePerRequestFilter {

    private static final String PROOF_OF_POSSESSION = "dpop";

    private final TokenRefusals refusals;

    SingleAuthorization(TokenRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> shown = Collections.list(request.getHeaders("Authorization"));
        if (shown.size() > 1) {
            refusals.commence(request, response, new InvalidBearerTokenException("more than one authorization"));
        } else if (shown.stream().anyMatch(SingleAuthorization::isProofOfPossession)) {
            refusals.commence(request, response, new InsufficientAuthenticationException("no bearer token"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isProofOfPossession(String authorization) {
        return authorization.regionMatches(true, 0, PROOF_OF_POSSESSION, 0, PROOF_OF_POSSESSION.length());
    }
}
