package org.delhihims.server.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.delhihims.server.token.Claims;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a token that is bound to a certificate when another comes with it or none: it was stolen.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705#section-3">RFC 8705: certificate-bound access tokens</a>
 */
public final class BoundTokens extends OncePerRequestFilter {

    private final AuthenticationEntryPoint refusals;

    public BoundTokens(AuthenticationEntryPoint refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getCredentials() instanceof Jwt token) || isWithHolder(token, request)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        refusals.commence(request, response, new InvalidBearerTokenException("The token is of another certificate."));
    }

    /** Whether the token is not bound at all, or came with its certificate. */
    public static boolean isWithHolder(Jwt token, HttpServletRequest request) {
        return Claims.certificate(token)
                .map(thumbprint -> CallerCertificate.isOf(request, thumbprint))
                .orElse(true);
    }
}
