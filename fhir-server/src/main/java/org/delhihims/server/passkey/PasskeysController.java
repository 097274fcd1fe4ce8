package org.delhihims.server.passkey;

import com.webauthn4j.util.Base64UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.delhihims.server.login.LoginRules;
import org.delhihims.server.login.Person;
import org.delhihims.server.pages.ShownTime;
import org.delhihims.server.passkey.PendingChallenge.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "My passkeys": a person adds one for the device in hand, and removes those of devices that are lost. */
@Controller
final class PasskeysController {

    /** A passkey as the page shows it. */
    record Shown(
            String id, String label, String since, @Nullable String lastUsed) {}

    private static final String PAGE = "passkeys";
    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 60;

    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final LoginRules rules;
    private final Clock clock;

    PasskeysController(Ceremonies ceremonies, Passkeys passkeys, LoginRules rules, Clock clock) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/passkeys")
    String list(@AuthenticationPrincipal Person person, Locale language, Model model) {
        model.addAttribute(
                "passkeys",
                passkeys.of(account(person)).stream()
                        .map(passkey -> shown(passkey, language))
                        .toList());
        model.addAttribute("obstacle", obstacle(person).orElse(null));
        model.addAttribute("minutes", rules.freshFor().toMinutes());
        return PAGE;
    }

    private Shown shown(Passkey passkey, Locale language) {
        return new Shown(
                Base64UrlUtil.encodeToString(passkey.id()),
                passkey.label(),
                ShownTime.of(passkey.createdAt(), clock.getZone(), language),
                passkey.lastUsedAt() == null ? null : ShownTime.of(passkey.lastUsedAt(), clock.getZone(), language));
    }

    /** Why this person cannot add a passkey now: the end of a text's name. */
    private Optional<String> obstacle(Person person) {
        if (person.signedInAt().plus(rules.freshFor()).isBefore(clock.instant())) {
            return Optional.of("stale");
        }
        return passkeys.of(account(person)).size() < MOST ? Optional.empty() : Optional.of("many");
    }

    @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        if (obstacle(person).isPresent()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok(ceremonies.toMake(person, PendingChallenge.begin(Purpose.ADD, request, clock)));
    }

    @PostMapping("/passkeys")
    String add(
            @RequestParam String label,
            @RequestParam String credential,
            @AuthenticationPrincipal Person person,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = Normalizer.normalize(label.strip(), Normalizer.Form.NFC);
        boolean isName = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_LABEL
                && name.codePoints().noneMatch(Character::isISOControl);
        boolean isAdded = isName
                && obstacle(person).isEmpty()
                && PendingChallenge.take(Purpose.ADD, request, clock)
                        .flatMap(challenge ->
                                ceremonies.made(credential, challenge, account(person), name, clock.instant()))
                        .filter(passkey -> passkeys.add(passkey, MOST))
                        .isPresent();
        if (isAdded) {
            return "redirect:/passkeys?added";
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refused", true);
        return list(person, language, model);
    }

    @PostMapping("/passkeys/remove")
    String remove(@RequestParam String id, @AuthenticationPrincipal Person person) {
        // Ids are drawn in this alphabet; what is not in it is nobody's.
        if (id.matches("[A-Za-z0-9_-]{1,2000}")) {
            passkeys.remove(account(person), Base64UrlUtil.decode(id));
        }
        return "redirect:/passkeys";
    }

    private static UUID account(Person person) {
        return UUID.fromString(person.account());
    }
}
