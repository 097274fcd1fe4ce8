package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where people sign in. */
@Controller
final class LoginController {

    private static final String PENDING = "hims.login.pending";
    private static final String CHOICE = "hims.login.choice";
    private static final int LONGEST = 200;

    private final StaffSignIn staff;
    private final ResidentSignIn residents;
    private final Sessions sessions;
    private final RateLimits limits;
    private final ProviderRules provider;

    LoginController(
            StaffSignIn staff, ResidentSignIn residents, Sessions sessions, RateLimits limits, ProviderRules provider) {
        this.staff = staff;
        this.residents = residents;
        this.sessions = sessions;
        this.limits = limits;
        this.provider = provider;
    }

    @GetMapping("/login")
    String choose(Locale language, Model model) {
        if (provider.isThere()) {
            model.addAttribute("provider", provider.labelIn(language));
        }
        model.addAttribute("residents", residents.isAvailable());
        return "login";
    }

    @GetMapping("/login/staff")
    String staffPage() {
        return "login-staff";
    }

    @PostMapping("/login/staff")
    @org.jspecify.annotations.Nullable
    String staff(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // PostgreSQL takes no text with the character 0, and nobody is called by one.
        boolean isSane = username.length() <= LONGEST
                && username.indexOf('\0') < 0
                && password.length() <= LONGEST
                && code.length() <= LONGEST;
        if (isTooOften(Accounts.plain(username), request, response)) {
            return "too-often";
        }
        Optional<Person> person = isSane ? staff.signIn(username, password, code.replace(" ", "")) : Optional.empty();
        if (person.isPresent()) {
            sessions.begin(person.get(), request, response);
            return null;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("refused", true);
        return "login-staff";
    }

    @PostMapping("/login/resident")
    String resident(
            @RequestParam String number,
            @RequestParam String birthDate,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!residents.isAvailable()) {
            return choose(language, model);
        }
        boolean isDate = birthDate.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        if (!isDate || number.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("malformed", true);
            return choose(language, model);
        }
        if (isTooOften(number.replaceAll("\\D", ""), request, response)) {
            return "too-often";
        }
        OptionalLong wait = limits.refusedFor(Limit.CODE_PER_PHONE, number.replaceAll("\\D", ""));
        if (wait.isPresent()) {
            return tooOften(wait.getAsLong(), response);
        }
        request.getSession().setAttribute(PENDING, residents.begin(number, birthDate, language));
        return "redirect:/login/resident/code";
    }

    @GetMapping("/login/resident")
    String again() {
        return "redirect:/login";
    }

    @GetMapping("/login/resident/code")
    String codePage(HttpServletRequest request) {
        return request.getSession().getAttribute(PENDING) == null ? "redirect:/login" : "login-code";
    }

    @PostMapping("/login/resident/code")
    @org.jspecify.annotations.Nullable
    String code(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isTooOften("", request, response)) {
            return "too-often";
        }
        HttpSession session = request.getSession();
        List<Candidate> confirmed =
                session.getAttribute(PENDING) instanceof ResidentSignIn.Pending pending && code.length() <= LONGEST
                        ? residents.confirm(pending, code.replace(" ", ""))
                        : List.of();
        if (confirmed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            model.addAttribute("refused", true);
            return "login-code";
        }
        session.removeAttribute(PENDING);
        if (confirmed.size() == 1) {
            sessions.begin(residents.person(confirmed.get(0)), request, response);
            return null;
        }
        session.setAttribute(CHOICE, new java.util.ArrayList<>(confirmed));
        return "redirect:/login/resident/who";
    }

    @GetMapping("/login/resident/who")
    String whoPage(HttpServletRequest request, Model model) {
        if (!(request.getSession().getAttribute(CHOICE) instanceof List<?> choice)) {
            return "redirect:/login";
        }
        model.addAttribute("people", choice);
        return "login-who";
    }

    @PostMapping("/login/resident/who")
    @org.jspecify.annotations.Nullable
    String who(@RequestParam int who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(CHOICE) instanceof List<?> choice) || who < 0 || who >= choice.size()) {
            return "redirect:/login";
        }
        session.removeAttribute(CHOICE);
        sessions.begin(residents.person((Candidate) choice.get(who)), request, response);
        return null;
    }

    @PostMapping("/logout")
    String logout(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/login?out";
    }

    private boolean isTooOften(String who, HttpServletRequest request, HttpServletResponse response) {
        OptionalLong wait = limits.refusedFor(Limit.LOGIN_PER_ADDRESS, request.getRemoteAddr());
        if (wait.isEmpty() && !who.isEmpty()) {
            wait = limits.refusedFor(Limit.LOGIN_PER_ACCOUNT, who);
        }
        wait.ifPresent(seconds -> tooOften(seconds, response));
        return wait.isPresent();
    }

    private static String tooOften(long seconds, HttpServletResponse response) {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(seconds));
        return "too-often";
    }
}
