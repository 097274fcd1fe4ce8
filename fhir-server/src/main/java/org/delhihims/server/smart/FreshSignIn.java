package org.delhihims.server.smart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.delhihims.server.login.PersonAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has a person sign in again who has done so longer ago than an app allows by {@code max_age}: how it answers a step-up
 * challenge.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core, 3.1.2.1</a>
 */
final class FreshSignIn extends OncePerRequestFilter {

    private static final String MAX_AGE = "max_age";

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String maxAge = request.getParameter(MAX_AGE);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean isTooLongAgo = maxAge != null
                && maxAge.matches("[0-9]{1,9}")
                && signedIn instanceof PersonAuthentication person
                && person.getPrincipal()
                        .signedInAt()
                        .plusSeconds(Long.parseLong(maxAge) + 1)
                        .isBefore(clock.instant());
        if (isTooLongAgo) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
