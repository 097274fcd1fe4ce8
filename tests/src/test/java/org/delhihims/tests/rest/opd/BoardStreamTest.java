package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A screen in the hall hears of each change by itself, and after a break of what it has missed. */
@Tag("rest")
@Timeout(60)
final class BoardStreamTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aScreenHearsOfChangesAndComesBack(Hims hims) throws Exception {
        Clinic clinic = Clinic.with(hims, 60, 0);
        String seen;
        try (Screen screen = watch(clinic, "")) {
            assertThat(screen.board().waiting()).isZero();
            Clinic.Token token = clinic.issue();
            Event waiting = screen.board();
            assertThat(waiting.waiting()).isEqualTo(1);
            assertThat(waiting.data().toString()).doesNotContain("Patient").doesNotContain("Appointment");
            seen = waiting.id();
            Event quiet = screen.next();
            assertThat(quiet.name()).isEqualTo("heartbeat");
            assertThat(Clinic.part(quiet.data(), "asOf").path("valueInstant").asText())
                    .isGreaterThan(Clinic.part(waiting.data(), "asOf")
                            .path("valueInstant")
                            .asText());
            assertThat(clinic.called()).isEqualTo(token.number());
        }
        try (Screen screen = watch(clinic, seen)) {
            Event missed = screen.board();
            assertThat(missed.waiting()).isZero();
            assertThat(missed.data().toString()).contains("\"called\"");
            seen = missed.id();
        }
        try (Screen screen = watch(clinic, seen)) {
            assertThat(screen.next().name())
                    .as("what the screen shows already is not told again")
                    .isEqualTo("heartbeat");
        }
    }

    @Test
    void whereNobodySitsThereIsNoBoard(Hims hims) throws Exception {
        assertThat(open(hims, "HealthcareService/nowhere", "").statusCode()).isEqualTo(404);
    }

    private Screen watch(Clinic clinic, String seen) throws Exception {
        HttpResponse<InputStream> answer = open(clinic.hims(), clinic.service(), seen);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new Screen(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    private HttpResponse<InputStream> open(Hims hims, String service, String seen) throws Exception {
        String address = hims.address().replaceAll("/fhir$", "") + "/board/"
                + service.substring("HealthcareService/".length()) + "/events";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!seen.isEmpty()) {
            request.header("Last-Event-ID", seen);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private record Event(String name, String id, JsonNode data) {

        int waiting() {
            JsonNode session = Clinic.part(data, "session");
            return Json.listOf(session.path("part")).stream()
                    .filter(part -> part.path("name").asText().equals("waiting"))
                    .mapToInt(part -> part.path("valueInteger").asInt())
                    .sum();
        }
    }

    private record Screen(BufferedReader lines) implements AutoCloseable {

        /** The next board; what is said meanwhile to keep the line open is passed over. */
        Event board() throws IOException {
            Event event = next();
            return event.name().equals("board") ? event : board();
        }

        Event next() throws IOException {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                int colon = line.indexOf(':');
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            assertThat(fields).as("the stream ended").containsKey("event");
            return new Event(fields.get("event"), fields.getOrDefault("id", ""), Json.read(fields.get("data")));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
