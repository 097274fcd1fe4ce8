package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of those who sign in by the operator's identity provider. */
@Controller
final class FederationController {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_CODE = 10;
    private static final String RETRY_AFTER = "Retry-After";

    private final StaffSignIn staff;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Clock clock;

    FederationController(StaffSignIn staff, Sessions sessions, SignInLimits limits, Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** Others are sent on to it; who opens it by itself has nothing to be told. */
    @RequestMapping(ProviderRefusals.PAGE)
    String refused(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(ProviderRefusals.REFUSAL) instanceof ProviderRefusals.Refusal refusal)) {
            return "redirect:/login";
        }
        response.setStatus(refusal.status().value());
        if (refusal == ProviderRefusals.Refusal.AWAY || refusal == ProviderRefusals.Refusal.TOO_OFTEN) {
            response.setHeader(RETRY_AFTER, String.valueOf(request.getAttribute(ProviderRefusals.WAIT)));
        }
        model.addAttribute("text", refusal.text());
        return "login-refused";
    }

    @GetMapping(FederatedSignIn.SECOND)
    String second(HttpServletRequest request) {
        return waiting(request).isPresent() ? "login-second" : "redirect:/login";
    }

    @PostMapping(FederatedSignIn.SECOND)
    @Nullable
    String second(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<FederatedSignIn.Waiting> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return "redirect:/login";
        }
        if (limits.refuses(request, response)) {
            return SignInLimits.PAGE;
        }
        Optional<Person> person =
                code.length() <= LONGEST_CODE ? staff.second(waiting.get(), code.replace(" ", "")) : Optional.empty();
        if (person.isPresent()) {
            request.getSession().removeAttribute(FederatedSignIn.WAITING);
            sessions.begin(person.get(), request, response);
            return null;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("refused", true);
        return "login-second";
    }

    private Optional<FederatedSignIn.Waiting> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(FederatedSignIn.WAITING) instanceof FederatedSignIn.Waiting waiting
                        && waiting.since().plus(PATIENCE).isAfter(clock.instant())
                ? Optional.of(waiting)
                : Optional.empty();
    }
}
