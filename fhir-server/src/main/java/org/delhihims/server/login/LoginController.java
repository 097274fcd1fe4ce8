package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people choose how they sign in, and those where staff do and where all sign out. */
@Controller
final class LoginController {

    private static final int LONGEST = 200;

    private final LoginPage page;
    private final StaffSignIn staff;
    private final Sessions sessions;
    private final SignInLimits limits;

    LoginController(LoginPage page, StaffSignIn staff, Sessions sessions, SignInLimits limits) {
        this.page = page;
        this.staff = staff;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/login")
    String choose(Locale language, Model model) {
        return page.show(language, model);
    }

    @GetMapping("/login/staff")
    String staffPage() {
        return "login-staff";
    }

    @PostMapping("/login/staff")
    @Nullable
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
        if (limits.refuses(Accounts.plain(username), request, response)) {
            return SignInLimits.PAGE;
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

    @PostMapping("/logout")
    String logout(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/login?out";
    }
}
