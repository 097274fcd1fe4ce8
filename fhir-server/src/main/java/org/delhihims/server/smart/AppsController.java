package org.delhihims.server.smart;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.delhihims.access.ScopeSet;
import org.delhihims.server.client.Clients;
import org.delhihims.server.login.Person;
import org.delhihims.server.pages.ShownTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "My apps": what a person has let programs do, and where it is taken back. */
@Controller
final class AppsController {

    /** An app as the page shows it. */
    record App(String id, String name, String since, String scopes) {}

    private final JdbcGrants grants;
    private final Clients clients;
    private final ScopeWords words;
    private final Clock clock;

    AppsController(JdbcGrants grants, Clients clients, ScopeWords words, Clock clock) {
        this.grants = grants;
        this.clients = clients;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(SmartPaths.APPS)
    String list(@AuthenticationPrincipal Person person, Locale language, Model model) {
        List<App> apps = grants.givenBy(person.account()).stream()
                .map(given -> app(given, language))
                .toList();
        model.addAttribute("person", person.displayName());
        model.addAttribute("apps", apps);
        return "apps";
    }

    private App app(GivenAccess given, Locale language) {
        String name = clients.client(given.clientId())
                .map(client -> ConsentController.nameOf(client, language))
                .orElse(given.clientId());
        String since = ShownTime.of(given.since(), clock.getZone(), language);
        String scopes = ScopeSet.of(given.scopes()).onResources().stream()
                .map(scope -> words.text(scope, language))
                .collect(Collectors.joining("; "));
        return new App(given.id(), name, since, scopes);
    }

    @PostMapping(SmartPaths.APPS + "/revoke")
    String revoke(@RequestParam String grant, @AuthenticationPrincipal Person person) {
        grants.takeBack(grant, person.account());
        return "redirect:" + SmartPaths.APPS;
    }
}
