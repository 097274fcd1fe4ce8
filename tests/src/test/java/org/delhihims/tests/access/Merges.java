package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;

/** What people do to find that two records are of one person. */
public final class Merges {

    private Merges() {}

    public static String merged(Hims hims, Principal one, Principal other, String source, String target) {
        String task = proposed(hims, one, source, target);
        assertThat(stateOf(review(hims, one, task, "same"))).isEqualTo("review-1");
        assertThat(stateOf(review(hims, other, task, "same"))).isEqualTo("merged");
        return task;
    }

    public static String proposed(Hims hims, Principal by, String source, String target) {
        Response answer = propose(hims, by, source, target);
        assertThat(stateOf(answer)).isEqualTo("suspected");
        return "Task/" + Json.read(answer.asString()).path("id").asText();
    }

    public static Response propose(Hims hims, Principal by, String source, String target) {
        return by.at(hims)
                .body(parameters(
                        "{\"name\": \"source\", \"valueReference\": {\"reference\": \"" + source + "\"}}",
                        "{\"name\": \"target\", \"valueReference\": {\"reference\": \"" + target + "\"}}",
                        "{\"name\": \"reason\", \"valueString\": \"same name and phone\"}"))
                .post("/Patient/$propose-merge");
    }

    public static Response review(Hims hims, Principal by, String task, String verdict) {
        return by.at(hims).body(verdict(verdict)).post("/" + task + "/$review-merge");
    }

    public static String verdict(String verdict) {
        return parameters("{\"name\": \"verdict\", \"valueCode\": \"" + verdict + "\"}");
    }

    public static Response unmerge(Hims hims, Principal by, String task, String reason) {
        String body = reason == null
                ? "{\"resourceType\": \"Parameters\"}"
                : parameters("{\"name\": \"reason\", \"valueString\": \"" + reason + "\"}");
        return by.at(hims).body(body).post("/" + task + "/$unmerge");
    }

    public static String parameters(String... parameters) {
        return "{\"resourceType\": \"Parameters\", \"parameter\": [" + String.join(",", parameters) + "]}";
    }

    public static String stateOf(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString()).at("/businessStatus/coding/0/code").asText();
    }

    public static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
