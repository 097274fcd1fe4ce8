package org.delhihims.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** A refusal as every refusal must be: an OperationOutcome in two languages that tells nothing of the server's inside. */
public final class Refused {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Pattern INSIDE = Pattern.compile("HAPI-[0-9]|[a-z]Exception|\\bat [a-z]+[.][a-z.]+[(]"
            + "|\\b(ca[.]uhn|com[.][a-z]+|org[.](hl7|springframework|hibernate|postgresql|delhihims)|javax?|jakarta)[.][a-z]"
            + "|\\bSQL\\b|(?i:hfj_)");

    private final JsonNode outcome;

    private Refused(JsonNode outcome) {
        this.outcome = outcome;
    }

    /** Checks that a response is a refusal with this status, in the form all refusals have. */
    public static Refused with(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return in(response);
    }

    /** The same of a response to a raw request. */
    public static Refused with(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return in(Json.read(response.body()));
    }

    /** Checks the form of a refusal whose status the caller has checked. */
    public static Refused in(Response response) {
        assertThat(response.contentType()).startsWith(Hims.FHIR_JSON);
        return in(Json.read(response.asString()));
    }

    /** Checks the form of an OperationOutcome that stands in another resource. */
    public static Refused in(JsonNode outcome) {
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.path("issue")).isNotEmpty();
        Refused refused = new Refused(outcome);
        refused.issues().forEach(Refused::isBilingual);
        assertThat(outcome.toString()).doesNotContainPattern(INSIDE);
        return refused;
    }

    private static void isBilingual(JsonNode issue) {
        assertThat(issue.path("details").path("text").asText())
                .as("English sentence in %s", issue)
                .matches("(?s).*[A-Za-z]{2}.*");
        assertThat(hindiOf(issue)).as("Hindi sentence in %s", issue).matches("(?s).*[\\u0900-\\u097F]{2}.*");
    }

    private static String hindiOf(JsonNode issue) {
        return Json.listOf(issue.path("details").path("_text").path("extension")).stream()
                .filter(extension -> extension.path("url").asText().equals(TRANSLATION))
                .filter(extension -> extension.toString().contains("\"valueCode\":\"hi\""))
                .flatMap(extension -> Json.listOf(extension.path("extension")).stream())
                .filter(part -> part.path("url").asText().equals("content"))
                .map(part -> part.path("valueString").asText())
                .findFirst()
                .orElse("");
    }

    /** The codes of the rules of the Delhi guide that were broken. */
    public List<String> rules() {
        return issues().stream()
                .flatMap(issue -> Json.listOf(issue.path("details").path("coding")).stream())
                .filter(coding ->
                        coding.path("system").asText().equals("https://delhihims.example/fhir/CodeSystem/rule"))
                .map(coding -> coding.path("code").asText())
                .toList();
    }

    /** The FHIRPaths of the elements at fault. */
    public List<String> expressions() {
        return issues().stream()
                .flatMap(issue -> Json.listOf(issue.path("expression")).stream())
                .map(JsonNode::asText)
                .toList();
    }

    public String code() {
        return outcome.at("/issue/0/code").asText();
    }

    public String text() {
        return outcome.toString();
    }

    private List<JsonNode> issues() {
        return Json.listOf(outcome.path("issue"));
    }
}
