package org.delhihims.server.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.delhihims.server.token.Revocations;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted long enough, however busy it is, or whose account was blocked. */
public final class OldSessions extends OncePerRequestFilter {

    private final LoginRules rules;
    private final Revocations revocations;
    private final Clock clock;

    OldSessions(LoginRules rules, Revocations revocations, Clock clock) {
        this.rules = rules;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication signedIn
                && isOver(signedIn.getPrincipal())) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Person person) {
        return person.signedInAt().plus(rules.longestSession()).isBefore(clock.instant())
                || revocations.isRevoked(Revocations.Kind.ACCOUNT, person.account());
    }
}
