package org.delhihims.server.smart;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delhihims.access.PlainScope;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.token.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a hospital's system says what it has open, and gets the handle that it starts an app with: {@code POST
 * /ehr/launch-context} with a token that has the scope {@code __launch}. A handle is good once and for five minutes.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART: EHR launch</a>
 */
@RestController
final class LaunchController {

    static final String SCOPE = "__launch";

    private final LaunchContexts launches;
    private final PatientChoices choices;
    private final Clients clients;
    private final Addresses addresses;

    LaunchController(LaunchContexts launches, PatientChoices choices, Clients clients, Addresses addresses) {
        this.launches = launches;
        this.choices = choices;
        this.clients = clients;
        this.addresses = addresses;
    }

    @PostMapping(SmartPaths.LAUNCH_CONTEXT)
    ResponseEntity<Map<String, Object>> open(@RequestBody LaunchRequest asked) {
        Caller caller = Callers.current().orElse(null);
        if (caller == null || !mayLaunch(caller, asked)) {
            return refusal(403, "insufficient_scope", "The scope __launch is needed; a user launches for themselves.");
        }
        Optional<String> fault = asked.fault().or(() -> unknown(asked));
        return fault.isPresent() ? refusal(400, "invalid_request", fault.get()) : ResponseEntity.ok(opened(asked));
    }

    private static boolean mayLaunch(Caller caller, LaunchRequest asked) {
        boolean hasScope = caller.grant().scopes().scopes().stream()
                .anyMatch(scope -> scope instanceof PlainScope && scope.text().equals(SCOPE));
        return hasScope
                && (caller.fhirUser() == null
                        || (asked.user() != null && caller.fhirUser().endsWith("/" + asked.user())));
    }

    private Optional<String> unknown(LaunchRequest asked) {
        ClientRegistration app =
                clients.client(String.valueOf(asked.clientId())).orElse(null);
        if (app == null || !app.kind().isApp()) {
            return Optional.of("client_id is no app.");
        }
        if (asked.patient() != null && choices.patient(asked.patient()).isEmpty()) {
            return Optional.of("There is no such patient.");
        }
        boolean isVisit =
                asked.encounter() == null || choices.isVisitOf(String.valueOf(asked.patient()), asked.encounter());
        return isVisit ? Optional.empty() : Optional.of("The encounter is none of this patient's.");
    }

    private Map<String, Object> opened(LaunchRequest asked) {
        String clientId = String.valueOf(asked.clientId());
        String handle = launches.open(clientId, String.valueOf(asked.user()), asked.context());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("launch", handle);
        answer.put("expires_in", LaunchContexts.HANDLE_LIFE.toSeconds());
        String launchUri = clients.client(clientId).stream()
                .flatMap(app -> app.launchUris().stream())
                .findFirst()
                .orElse(null);
        if (launchUri != null) {
            answer.put("launch_url", address(launchUri, handle));
        }
        return answer;
    }

    private String address(String launchUri, String handle) {
        return launchUri + (launchUri.contains("?") ? "&" : "?") + "iss="
                + URLEncoder.encode(addresses.fhirBase(), StandardCharsets.UTF_8) + "&launch=" + handle;
    }

    private static ResponseEntity<Map<String, Object>> refusal(int status, String error, @Nullable String sentence) {
        return ResponseEntity.status(status)
                .body(Map.of("error", error, "error_description", sentence == null ? "" : sentence));
    }
}
