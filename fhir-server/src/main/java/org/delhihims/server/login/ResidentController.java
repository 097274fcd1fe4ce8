package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where residents sign in, after the one where they say who they are. */
@Controller
final class ResidentController {

    private static final String PENDING = "hims.login.pending";
    private static final String CHOICE = "hims.login.choice";
    private static final int LONGEST = 200;

    private final LoginPage page;
    private final ResidentSignIn residents;
    private final Sessions sessions;
    private final SignInLimits limits;

    ResidentController(LoginPage page, ResidentSignIn residents, Sessions sessions, SignInLimits limits) {
        this.page = page;
        this.residents = residents;
        this.sessions = sessions;
        this.limits = limits;
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
            return page.show(language, model);
        }
        boolean isDate = birthDate.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        if (!isDate || number.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("malformed", true);
            return page.show(language, model);
        }
        String digits = number.replaceAll("\\D", "");
        if (limits.refuses(digits, request, response) || limits.refusesCodeFor(digits, response)) {
            return SignInLimits.PAGE;
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
    @Nullable
    String code(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (limits.refuses(request, response)) {
            return SignInLimits.PAGE;
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
        session.setAttribute(CHOICE, new ArrayList<>(confirmed));
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
    @Nullable
    String who(@RequestParam int who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(CHOICE) instanceof List<?> choice) || who < 0 || who >= choice.size()) {
            return "redirect:/login";
        }
        session.removeAttribute(CHOICE);
        sessions.begin(residents.person((Candidate) choice.get(who)), request, response);
        return null;
    }
}
