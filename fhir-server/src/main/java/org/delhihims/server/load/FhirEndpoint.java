package org.delhihims.server.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.delhihims.server.client.SystemSignIn;
import org.jspecify.annotations.Nullable;

/** The server over HTTP. A server that is away or too busy is waited for; only what it decides comes back as an answer. */
final class FhirEndpoint {

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> AWAY = Set.of(408, 425, 429, 502, 503, 504);

    /** A conflict or a fault can be over when the same is sent again, and need not be. */
    private static final Set<Integer> MAY_PASS = Set.of(409, 500);

    private static final int TRIES = 5;

    private final URI base;
    private final Duration patience;
    private final @Nullable SystemSignIn signIn;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    FhirEndpoint(URI base, Duration patience, @Nullable SystemSignIn signIn) {
        this.base = base;
        this.patience = patience;
        this.signIn = signIn;
    }

    /** Sends a transaction. If it could be taken apart, a conflict is not waited out for long. */
    Answer transact(String bundle, boolean isSmallest) {
        HttpRequest.Builder request =
                request("").header("Prefer", "return=minimal").POST(BodyPublishers.ofString(bundle));
        return answer(request, isSmallest ? TRIES : 2);
    }

    Answer get(String path) {
        return answer(request(path).GET(), TRIES);
    }

    Answer search(String type, String form) {
        HttpRequest.Builder request = request("/" + type + "/_search")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return answer(request, TRIES);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWERS_WITHIN)
                .header("Accept", "application/fhir+json")
                .header("Content-Type", "application/fhir+json");
    }

    private Answer answer(HttpRequest.Builder request, int tries) {
        Backoff backoff = new Backoff(base, patience);
        while (true) {
            authorize(request);
            try {
                var response = Interruptions.unchecked(() -> client.send(request.build(), BodyHandlers.ofString()));
                Answer answer = Answer.of(response.statusCode(), response.body());
                if (answer.status() == UNAUTHORIZED) {
                    throw new NotLetIn(signIn != null);
                }
                if (AWAY.contains(answer.status())) {
                    backoff.waitFor("it answered with status " + answer.status());
                } else if (MAY_PASS.contains(answer.status()) && backoff.pauses() < tries - 1) {
                    backoff.pause();
                } else {
                    return answer;
                }
            } catch (IOException broken) {
                if (backoff.pauses() >= TRIES && isThere()) {
                    return Answer.brokenOff();
                }
                backoff.waitFor(broken.toString());
            }
        }
    }

    /** Whoever is away gives no token either, and is waited for. */
    private void authorize(HttpRequest.Builder request) {
        if (signIn == null) {
            return;
        }
        Backoff backoff = new Backoff(base, patience);
        while (true) {
            try {
                request.setHeader("Authorization", "Bearer " + signIn.token());
                return;
            } catch (IOException away) {
                backoff.waitFor(away.toString());
            }
        }
    }

    /** A server that answers others, and breaks off this request each time, does not take it. */
    private boolean isThere() {
        HttpRequest question = request("/metadata?_elements=status").GET().build();
        try {
            return Interruptions.unchecked(() -> client.send(question, BodyHandlers.discarding()))
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }
}
