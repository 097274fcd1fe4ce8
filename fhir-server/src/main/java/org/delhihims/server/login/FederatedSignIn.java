package org.delhihims.server.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Signs in a member of staff whom the identity provider knows, if an administrator has linked an account with them. Staff show
 * two factors ({@code security.md} 4.10): where the provider does not say that it saw two, the second is shown here.
 */
final class FederatedSignIn implements AuthenticationSuccessHandler {

    /** Where the second factor is shown. */
    static final String SECOND = "/login/second";
    /** The attribute of a session that waits for it. */
    static final String WAITING = "hims.login.federated";

    /** Somebody whom the provider let in by one factor. */
    record Waiting(UUID account, List<String> amr, Instant since) implements Serializable {

        public Waiting {
            amr = List.copyOf(amr);
        }
    }

    private final ProviderRules rules;
    private final StaffSignIn staff;
    private final Sessions sessions;
    private final Clock clock;
    private final ProviderRefusals refusals = new ProviderRefusals();

    FederatedSignIn(ProviderRules rules, StaffSignIn staff, Sessions sessions, Clock clock) {
        this.rules = rules;
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        // This server's own sessions carry a Person, and nothing of the provider's.
        SecurityContextHolder.clearContext();
        OidcUser user = (OidcUser) authentication.getPrincipal();
        Optional<Account> linked = staff.linked(rules.issuer(), user.getSubject());
        if (linked.isEmpty()) {
            refusals.refuse(ProviderRefusals.Refusal.NOT_LINKED, request, response);
            return;
        }
        List<String> amr = methods(user);
        String acr = Optional.ofNullable(user.getAuthenticationContextClass()).orElse("");
        if (SecondFactor.isShown(amr, acr, rules.twoFactorAcr())) {
            sessions.begin(staff.federated(linked.get(), amr), request, response);
            return;
        }
        request.getSession().setAttribute(WAITING, new Waiting(linked.get().id(), amr, clock.instant()));
        response.sendRedirect(SECOND);
    }

    private static List<String> methods(OidcUser user) {
        return Optional.ofNullable(user.getAuthenticationMethods()).orElse(List.of());
    }
}
