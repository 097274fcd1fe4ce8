package org.delhihims.server.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.delhihims.server.login.AccountHolders;
import org.delhihims.server.login.LoginPage;
import org.delhihims.server.login.Person;
import org.delhihims.server.login.Sessions;
import org.delhihims.server.login.SignInLimits;
import org.delhihims.server.passkey.PendingChallenge.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey, from the page where people choose how they sign in. */
@Controller
final class PasskeySignInController {

    private static final String ACR = "urn:hims:acr:passkey";

    /** RFC 8176: a key was used, somebody was there, and the device has checked who. */
    private static final List<String> AMR = List.of("pop", "user", "mfa");

    private final Ceremonies ceremonies;
    private final AccountHolders holders;
    private final LoginPage page;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Clock clock;

    PasskeySignInController(
            Ceremonies ceremonies,
            AccountHolders holders,
            LoginPage page,
            Sessions sessions,
            SignInLimits limits,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.holders = holders;
        this.page = page;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping(path = "/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(HttpServletRequest request) {
        return ResponseEntity.ok(ceremonies.toShow(PendingChallenge.begin(Purpose.SIGN_IN, request, clock)));
    }

    @PostMapping("/login/passkey")
    @Nullable
    String signIn(
            @RequestParam String credential,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (limits.refuses(request, response)) {
            return SignInLimits.PAGE;
        }
        Optional<Person> person = PendingChallenge.take(Purpose.SIGN_IN, request, clock)
                .flatMap(challenge -> ceremonies.shown(credential, challenge, clock.instant()))
                .flatMap(account -> holders.holder(account, ACR, AMR));
        if (person.isPresent()) {
            sessions.begin(person.get(), request, response);
            return null;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("passkeyRefused", true);
        return page.show(language, model);
    }
}
