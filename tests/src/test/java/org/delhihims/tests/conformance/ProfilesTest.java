package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Delhi profiles are enforced: each good example is taken, and each that breaks a rule is refused by that rule. */
@Tag("conformance")
final class ProfilesTest {

    private static final String TAGS = "https://delhihims.example/tests/tag";

    @Test
    void theGoodExamplesAreTaken(Hims hims) {
        Map<String, ObjectNode> examples = Guide.examples();
        // What issues a card is written by the operations on the card alone.
        examples.values()
                .removeIf(example -> example.at("/code/coding/0/code").asText().equals("card-issue"));

        Response answer = storeAll(hims, examples);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Json.read(answer.asString()).path("entry"))
                .hasSameSizeAs(examples.values())
                .allSatisfy(entry ->
                        assertThat(entry.at("/response/status").asText()).startsWith("201"));
    }

    @TestFactory
    Stream<DynamicTest> aGoodExampleIsFoundGood(Hims hims) {
        return Guide.examples().entrySet().stream()
                .map(example -> dynamicTest(example.getKey(), () -> {
                    Response answer = hims.at("gtb")
                            .body(example.getValue().toString())
                            .post("/" + typeOf(example.getKey()) + "/$validate");

                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                    assertThat(answer.asString())
                            .contains("\"OperationOutcome\"")
                            .doesNotContain("\"severity\":\"error\"", "\"severity\":\"fatal\"");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksARuleIsRefusedByThatRule(Hims hims) {
        return Guide.refused().entrySet().stream()
                .map(refused -> dynamicTest(refused.getKey(), () -> {
                    refusesByRule(hims, refused.getKey(), refused.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksARuleIsRefusedAlsoWhenItNamesNoProfile(Hims hims) {
        return Guide.refused().entrySet().stream()
                // These rules are about what decides which profile a resource needs: the class of a visit, the code of
                // a
                // group. One that names no profile and breaks such a rule is something else, and may be good as that.
                .filter(refused -> !Set.of("dl-enc-6", "dl-enc-7", "dl-hh-1").contains(refused.getKey()))
                .map(refused -> dynamicTest(refused.getKey(), () -> {
                    ((ObjectNode) refused.getValue().path("meta")).remove("profile");
                    refusesByRule(hims, refused.getKey(), refused.getValue());
                }));
    }

    private static void refusesByRule(Hims hims, String rule, ObjectNode resource) {
        String type = resource.path("resourceType").asText();
        String tag = Invented.word();
        resource.withObject("/meta")
                .withArray("tag")
                .addObject()
                .put("system", TAGS)
                .put("code", tag);

        Refused refused =
                Refused.with(422, hims.at("gtb").body(resource.toString()).post("/" + type));

        assertThat(refused.rules()).contains(rule);
        assertThat(refused.expressions()).isNotEmpty().allMatch(path -> path.startsWith(type));
        assertThat(Json.idsIn(hims.deskAt("gtb").search(type, "_tag", TAGS + "|" + tag)))
                .isEmpty();
    }

    /** Stores resources that refer to each other in one transaction. */
    private static Response storeAll(Hims hims, Map<String, ObjectNode> examples) {
        Map<String, String> placeholders = new LinkedHashMap<>();
        examples.keySet().forEach(reference -> placeholders.put(reference, "urn:uuid:" + UUID.randomUUID()));
        ObjectNode transaction = Records.bundle("transaction");
        examples.forEach((reference, resource) -> {
            String text = resource.toString();
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                text = text.replace('"' + placeholder.getKey() + '"', '"' + placeholder.getValue() + '"');
            }
            Records.post(transaction, Json.read(text));
            JsonNode entry =
                    transaction.path("entry").get(transaction.path("entry").size() - 1);
            ((ObjectNode) entry).put("fullUrl", placeholders.get(reference));
        });
        return hims.at("gtb").body(transaction.toString()).post("/");
    }

    private static String typeOf(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }
}
