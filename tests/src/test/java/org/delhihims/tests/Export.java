package org.delhihims.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An export that has begun: asked for, waited for, and its files fetched. */
public record Export(Hims hims, String status, Function<Hims, RequestSpecification> caller) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Begins an export by GET, with pairs of parameter and value. */
    public static Export begin(Hims hims, String path, String... parameters) {
        return begun(hims, ask(hims, path, parameters));
    }

    /** Asks for an export, which may be refused. */
    public static Response ask(Hims hims, String path, String... parameters) {
        var request = hims.at("gtb").header("Prefer", "respond-async");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path);
    }

    public static Export begun(Hims hims, Response answer) {
        return begun(hims, answer, at -> at.at("gtb"));
    }

    /** One that somebody else has asked for, who asks for its files as well. */
    public static Export begun(Hims hims, Response answer, Function<Hims, RequestSpecification> caller) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return new Export(hims, answer.header("Content-Location"), caller);
    }

    /** The same export, asked for at a server that has been started again on another port. */
    public Export at(Hims relaunched) {
        return new Export(
                relaunched, relaunched.address() + status.substring(status.indexOf("/$export-poll-status")), caller);
    }

    public Response poll() {
        return caller.apply(hims).urlEncodingEnabled(false).get(status);
    }

    public Response cancel() {
        return caller.apply(hims).urlEncodingEnabled(false).delete(status);
    }

    /** Waits for the end, and answers the manifest. */
    public ObjectNode manifest() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> poll().statusCode() != 202);
        Response answer = poll();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    /** Everything in the files of one kind: output, deleted or error. */
    public List<ObjectNode> lines(String kind) {
        return Json.listOf(manifest().path(kind)).stream()
                .flatMap(this::linesOf)
                .toList();
    }

    private Stream<ObjectNode> linesOf(JsonNode file) {
        Response answer = caller.apply(hims)
                .accept("application/fhir+ndjson")
                .urlEncodingEnabled(false)
                .get(file.path("url").asText());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/fhir+ndjson");
        List<ObjectNode> lines = answer.asString().lines().map(Json::read).toList();
        assertThat(lines)
                .hasSize(file.path("count").asInt())
                .allSatisfy(line -> assertThat(line.path("resourceType").asText())
                        .isEqualTo(file.path("type").asText()));
        return lines.stream();
    }

    /** The references of what was exported. */
    public List<String> references() {
        return lines("output").stream()
                .map(line -> line.path("resourceType").asText() + "/"
                        + line.path("id").asText())
                .toList();
    }
}
