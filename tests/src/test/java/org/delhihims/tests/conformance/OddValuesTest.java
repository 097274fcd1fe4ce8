package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** No parameter that the statement names makes the server fail, whatever it is given. */
@Tag("conformance")
final class OddValuesTest {

    private static final List<String> ODD = List.of("a|b|c", "1e999", "5,gt|,$");
    private static final List<String> CHAINS = List.of(
            "_has:Observation:patient:date",
            "_has:Observation:subject:value-quantity",
            "_has:Observation:subject:code-value-quantity",
            "_has:Observation:subject:value-quantity.name",
            "_has:Encounter:patient:_has:Observation:encounter:code",
            "_has:Encounter:location:date");
    /** What every type has is tried on these. */
    private static final List<String> EXAMPLES = List.of("Patient", "Location", "Observation");

    private static final List<String> MODIFIERS = List.of(":of-type", ".near");

    @TestFactory
    Stream<DynamicTest> noSearchFails(Hims hims) {
        JsonNode rest = Json.read(hims.at("gtb").get("/metadata").asString()).at("/rest/0");
        return Json.listOf(rest.path("resource")).stream().map(resource -> {
            String type = resource.path("type").asText();
            List<String> names = new ArrayList<>(namesIn(resource));
            if (EXAMPLES.contains(type)) {
                names.addAll(namesIn(rest));
                names.addAll(CHAINS);
            }
            return dynamicTest(type, () -> assertThat(faults(hims, type, names)).isEmpty());
        });
    }

    private static List<String> namesIn(JsonNode holder) {
        return Json.listOf(holder.path("searchParam")).stream()
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> faults(Hims hims, String type, List<String> names) {
        List<String> faults = new ArrayList<>();
        for (String name : names) {
            ODD.forEach(value -> tell(faults, hims, type, name, value));
            MODIFIERS.forEach(modifier -> tell(faults, hims, type, name + modifier, "a"));
        }
        return faults;
    }

    private static void tell(List<String> faults, Hims hims, String type, String name, String value) {
        Response answer =
                hims.at("gtb").queryParam(name, value).queryParam("_count", 1).get("/" + type);
        if (answer.statusCode() >= 500) {
            faults.add(name + "=" + value + " answers " + answer.statusCode());
        }
    }
}
