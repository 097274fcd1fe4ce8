package org.delhihims.server.smart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.access.ScopeSet;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.login.Person;
import org.delhihims.server.token.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages between an app's request and its code: whose record, which visit, and what of it. */
@Controller
final class ConsentController {

    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);
    private static final Set<String> STAYING = Set.of(RefreshTokens.OFFLINE, RefreshTokens.ONLINE);

    private final JdbcGrants grants;
    private final LaunchContexts launches;
    private final GrantContext contexts;
    private final PatientChoices choices;
    private final ScopeWords words;
    private final Clients clients;
    private final Addresses addresses;

    ConsentController(
            JdbcGrants grants,
            LaunchContexts launches,
            GrantContext contexts,
            PatientChoices choices,
            ScopeWords words,
            Clients clients,
            Addresses addresses) {
        this.grants = grants;
        this.launches = launches;
        this.contexts = contexts;
        this.choices = choices;
        this.words = words;
        this.clients = clients;
        this.addresses = addresses;
    }

    @GetMapping(SmartPaths.CONSENT)
    String ask(@RequestParam String state, @AuthenticationPrincipal Person person, Locale language, Model model) {
        OAuth2Authorization grant = grant(state, person);
        LaunchNeeds needs = LaunchNeeds.of(granted(grant));
        model.addAttribute("state", state);
        model.addAttribute("app", nameOf(grant, language));
        if (needs.standalone() && contexts.of(grant).patient() == null) {
            List<PatientChoices.Choice> own = choices.of(person);
            if (own.size() != 1) {
                model.addAttribute("patients", own);
                model.addAttribute("staff", person.kind() == Person.Kind.STAFF);
                return "consent-patient";
            }
            launches.choose(grant.getId(), LaunchContext.of(own.get(0).id(), null));
        }
        LaunchContext context = contexts.of(grant);
        if (needs.encounter() && context.encounter() == null && context.patient() != null) {
            List<PatientChoices.Choice> visits = choices.visits(context.patient(), language);
            if (!visits.isEmpty()) {
                model.addAttribute("encounters", visits);
                return "consent-encounter";
            }
        }
        describe(grant, context, language, model);
        return "consent";
    }

    private void describe(OAuth2Authorization grant, LaunchContext context, Locale language, Model model) {
        ScopeSet granted = ScopeSet.of(granted(grant));
        List<String> plain = granted.texts().stream()
                .filter(scope -> !scope.contains("/") || scope.startsWith("launch/"))
                .toList();
        model.addAttribute("clientId", grant.getRegisteredClientId());
        model.addAttribute("own", isOwn(grant));
        model.addAttribute(
                "patient",
                Optional.ofNullable(context.patient())
                        .flatMap(choices::patient)
                        .map(PatientChoices.Choice::name)
                        .orElse(null));
        model.addAttribute(
                "fixed",
                plain.stream()
                        .filter(scope -> !STAYING.contains(scope))
                        .filter(scope -> !scope.equals("launch/encounter") || context.encounter() != null)
                        .toList());
        model.addAttribute(
                "stay", plain.stream().filter(STAYING::contains).findFirst().orElse(null));
        model.addAttribute("choices", words.lines(granted, language));
    }

    @PostMapping(SmartPaths.CONSENT + "/patient")
    String choosePatient(
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String patient,
            @RequestParam(required = false) @Nullable String card,
            @AuthenticationPrincipal Person person) {
        OAuth2Authorization grant = grant(state, person);
        Optional<PatientChoices.Choice> chosen = person.kind() == Person.Kind.STAFF
                ? choices.presented(card == null ? "" : card)
                : choices.of(person).stream()
                        .filter(choice -> choice.id().equals(patient))
                        .findFirst();
        if (chosen.isEmpty()) {
            return again(state) + "&unknown";
        }
        launches.choose(grant.getId(), LaunchContext.of(chosen.get().id(), null));
        return again(state);
    }

    @PostMapping(SmartPaths.CONSENT + "/encounter")
    String chooseEncounter(
            @RequestParam String state, @RequestParam String encounter, @AuthenticationPrincipal Person person) {
        OAuth2Authorization grant = grant(state, person);
        String patient = contexts.of(grant).patient();
        if (patient == null || !choices.isVisitOf(patient, encounter)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        launches.choose(grant.getId(), LaunchContext.of(patient, encounter));
        return again(state);
    }

    private static String again(String state) {
        return "redirect:" + SmartPaths.CONSENT + "?state="
                + java.net.URLEncoder.encode(state, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The grant that this person is being asked about; nobody is asked about another's. */
    private OAuth2Authorization grant(String state, Person person) {
        OAuth2Authorization grant = grants.findByToken(state, STATE);
        if (grant == null || !grant.getPrincipalName().equals(person.account())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return grant;
    }

    private static List<String> granted(OAuth2Authorization grant) {
        OAuth2AuthorizationRequest request = grant.getAttribute(OAuth2AuthorizationRequest.class.getName());
        Map<String, Object> additional = request == null ? Map.of() : request.getAdditionalParameters();
        return additional.get(AuthorizationRequests.GRANTED) instanceof String scopes
                ? List.of(scopes.split(" ", -1))
                : List.of();
    }

    private String nameOf(OAuth2Authorization grant, Locale language) {
        return clients.client(grant.getRegisteredClientId())
                .map(client -> nameOf(client, language))
                .orElse("");
    }

    /** Whether the app is one of this server's own pages; what such a one may do is told to those who want to know. */
    private boolean isOwn(OAuth2Authorization grant) {
        return clients.client(grant.getRegisteredClientId()).map(ClientRegistration::redirectUris).stream()
                .flatMap(List::stream)
                .allMatch(uri -> uri.startsWith(addresses.issuer() + "/"));
    }

    static String nameOf(ClientRegistration client, Locale language) {
        return language.getLanguage().equals("hi") && client.nameHindi() != null ? client.nameHindi() : client.name();
    }
}
