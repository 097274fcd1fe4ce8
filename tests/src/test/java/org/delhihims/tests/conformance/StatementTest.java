package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The CapabilityStatement claims what works, and what it does not claim is not there. */
@Tag("conformance")
final class StatementTest {

    private static final String GUIDE = "https://delhihims.example/fhir/ImplementationGuide/delhihims";

    private static final Map<String, String> HARMLESS = Map.of(
            "token", "nothing",
            "string", "zzzzzzzz",
            "date", "1901-01-01",
            "reference", "00000000-0000-7000-8000-000000000000",
            "number", "987654",
            "quantity", "987654",
            "uri", "https://nothing.example",
            "composite", "nothing$987654",
            "special", "28.6|77.2|1|km");

    @Test
    void theStatementNamesTheGuideAndTheServer(Hims hims) {
        hims.at("gtb")
                .get("/metadata")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("kind", equalTo("instance"))
                .body("status", equalTo("active"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("implementationGuide", contains(GUIDE))
                .body("instantiates", hasItem("https://delhihims.example/fhir/CapabilityStatement/delhi-hims-server"))
                .body("implementation.url", equalTo(hims.server().fhirBase()))
                .body("software.name", equalTo("Delhi HIMS"))
                .body("rest[0].mode", equalTo("server"))
                .body("rest[0].extension[0].valueUri", endsWith("/websocket"))
                .body("rest[0].interaction.code", hasItems("transaction", "batch"))
                .body("format", hasItems("json", "xml"));
    }

    @Test
    void theStatementIsGivenInXmlToo(Hims hims) {
        hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .get("/metadata")
                .then()
                .statusCode(200)
                .contentType(startsWith(Hims.FHIR_XML))
                .body("CapabilityStatement.fhirVersion.@value", equalTo("4.0.1"));
    }

    @Test
    void everyTypeIsNamedOnce(Hims hims) {
        assertThat(Json.listOf(resources(hims)).stream()
                        .map(resource -> resource.path("type").asText()))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .contains("Patient", "Encounter", "Observation", "Organization");
    }

    @TestFactory
    Stream<DynamicTest> everySearchParameterThatIsClaimedWorks(Hims hims) {
        JsonNode common = Json.read(hims.at("gtb").get("/metadata").asString()).at("/rest/0/searchParam");
        return Json.listOf(resources(hims)).stream()
                .filter(resource -> claims(resource, "search-type"))
                .map(resource -> dynamicTest(resource.path("type").asText(), () -> {
                    SoftAssertions claims = new SoftAssertions();
                    search(claims, hims, resource, "_count", "1");
                    parameters(claims, hims, resource, resource.path("searchParam"));
                    parameters(claims, hims, resource, common);
                    claims.assertAll();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyIncludeThatIsClaimedWorks(Hims hims) {
        return Json.listOf(resources(hims)).stream()
                .filter(resource -> resource.has("searchInclude") || resource.has("searchRevInclude"))
                .map(resource -> dynamicTest(resource.path("type").asText(), () -> {
                    SoftAssertions claims = new SoftAssertions();
                    resource.path("searchInclude")
                            .forEach(include -> search(claims, hims, resource, "_include", include.asText()));
                    resource.path("searchRevInclude")
                            .forEach(include -> search(claims, hims, resource, "_revinclude", include.asText()));
                    claims.assertAll();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everySearchParameterThatIsClaimedIsDefined(Hims hims) {
        Set<String> definitions = new TreeSet<>();
        resources(hims)
                .forEach(resource -> resource.path("searchParam")
                        .forEach(parameter ->
                                definitions.add(parameter.path("definition").asText())));
        return definitions.stream().map(url -> dynamicTest(url, () -> isDefined(hims, "SearchParameter", url)));
    }

    @TestFactory
    Stream<DynamicTest> everyProfileAndOperationThatIsClaimedIsDefined(Hims hims) {
        return Json.listOf(resources(hims)).stream()
                .flatMap(resource -> Stream.concat(
                        Json.listOf(resource.path("supportedProfile")).stream()
                                .map(profile -> dynamicTest(
                                        profile.asText(),
                                        () -> isDefined(hims, "StructureDefinition", profile.asText()))),
                        Json.listOf(resource.path("operation")).stream()
                                .map(operation -> operation.path("definition").asText())
                                .filter(url -> url.startsWith("https://delhihims.example/"))
                                .map(url -> dynamicTest(url, () -> isDefined(hims, "OperationDefinition", url)))));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationThatIsClaimedIsThere(Hims hims) {
        return Json.listOf(resources(hims)).stream()
                .flatMap(resource -> Json.listOf(resource.path("operation")).stream()
                        .map(operation -> operation.path("name").asText())
                        .map(name -> dynamicTest(
                                resource.path("type").asText() + "/$" + name,
                                () -> isThere(hims, resource.path("type").asText(), name))));
    }

    /** Called without what it needs, on the type and on a resource that is not there, an operation says what is wrong. */
    private static void isThere(Hims hims, String type, String operation) {
        String nothing = "{\"resourceType\": \"Parameters\"}";
        Response onType = hims.at("gtb").body(nothing).post("/" + type + "/$" + operation);
        Response onNobody = hims.at("gtb").body(nothing).post("/" + type + "/" + UUID.randomUUID() + "/$" + operation);

        assertThat(onType.statusCode()).isNotIn(500, 502, 503);
        assertThat(onNobody.statusCode()).isNotIn(500, 502, 503);
        assertThat(List.of(onType.statusCode(), onNobody.statusCode()))
                .as(type + "/$" + operation + " answers " + onType.asString() + onNobody.asString())
                .anyMatch(status -> status != 405 && status != 501);
    }

    @TestFactory
    Stream<DynamicTest> whatIsClaimedIsOfferedAndWhatIsNotClaimedIsRefused(Hims hims) {
        return Json.listOf(resources(hims)).stream()
                .map(resource -> dynamicTest(resource.path("type").asText(), () -> {
                    SoftAssertions claims = new SoftAssertions();
                    for (String interaction : new String[] {
                        "read",
                        "vread",
                        "search-type",
                        "create",
                        "update",
                        "patch",
                        "delete",
                        "history-instance",
                        "history-type"
                    }) {
                        boolean claimed = claims(resource, interaction);
                        Response answer = attempt(hims, resource.path("type").asText(), interaction, claimed);
                        if (claimed) {
                            claims.assertThat(answer.statusCode())
                                    .as(interaction)
                                    .isNotIn(405, 500, 501);
                        } else {
                            // By the server, which does not offer it to anybody, or by the policy, to this caller.
                            claims.assertThat(answer.statusCode())
                                    .as(interaction)
                                    .isIn(403, 405, 501);
                        }
                    }
                    claims.assertAll();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationThatIsClaimedIsOffered(Hims hims) {
        JsonNode rest = Json.read(hims.at("gtb").get("/metadata").asString()).at("/rest/0");
        Stream<DynamicTest> ofTypes = Json.listOf(rest.path("resource")).stream()
                .filter(resource -> resource.has("operation"))
                .map(resource -> dynamicTest(resource.path("type").asText(), () -> {
                    String type = "/" + resource.path("type").asText();
                    String record = type + "/" + UUID.randomUUID();
                    SoftAssertions claims = new SoftAssertions();
                    for (JsonNode operation : resource.path("operation")) {
                        String name = "/$" + operation.path("name").asText();
                        claims.assertThat(offers(hims, type + name) || offers(hims, record + name))
                                .as(name)
                                .isTrue();
                    }
                    claims.assertAll();
                }));
        Stream<DynamicTest> ofAll = Json.listOf(rest.path("operation")).stream()
                .map(operation -> operation.path("name").asText())
                .map(name -> dynamicTest(
                        name, () -> assertThat(offers(hims, "/$" + name)).isTrue()));
        return Stream.concat(ofTypes, ofAll);
    }

    /** An operation that is asked wrongly, or of nobody, refuses; one that is not there says so. */
    private static boolean offers(Hims hims, String path) {
        int status = hims.at("gtb")
                .body("{\"resourceType\": \"Parameters\"}")
                .post(path)
                .statusCode();
        return status != 405 && status < 500;
    }

    @Test
    void anUnclaimedTypeIsNotKept(Hims hims) {
        Set<String> claimed = new TreeSet<>();
        resources(hims).forEach(resource -> claimed.add(resource.path("type").asText()));

        for (String type :
                new String[] {"MolecularSequence", "VisionPrescription", "Linkage", "TestScript", "Bundle"}) {
            assertThat(claimed).doesNotContain(type);
            Response answer = hims.at("gtb").get("/" + type);
            assertThat(answer.statusCode()).isIn(404, 405, 501);
            Refused.in(answer);
        }
    }

    /** Tries an interaction; what may be written is written wrongly, so that nothing is stored. */
    private static Response attempt(Hims hims, String type, String interaction, boolean wrongly) {
        String id = UUID.randomUUID().toString();
        String nobody = "/" + type + "/" + id;
        String body = "{\"resourceType\": \"%s\", \"id\": \"%s\"%s}"
                .formatted(type, id, wrongly ? ", \"meta\": {\"lastUpdated\": \"no time\"}" : "");
        var request = hims.at("gtb");
        return switch (interaction) {
            case "read" -> request.get(nobody);
            case "vread" -> request.get(nobody + "/_history/1");
            case "search-type" -> request.get("/" + type);
            case "create" -> request.body(body).post("/" + type);
            case "update" -> request.body(body).put(nobody);
            case "patch" ->
                request.contentType("application/json-patch+json").body("[]").patch(nobody);
            case "delete" -> request.delete(nobody);
            case "history-instance" -> request.get(nobody + "/_history");
            case "history-type" -> request.get("/" + type + "/_history");
            default -> throw new IllegalArgumentException(interaction);
        };
    }

    private static boolean claims(JsonNode resource, String interaction) {
        return Json.listOf(resource.path("interaction")).stream()
                .anyMatch(claimed -> claimed.path("code").asText().equals(interaction));
    }

    private static void parameters(SoftAssertions claims, Hims hims, JsonNode resource, JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            String value = HARMLESS.get(parameter.path("type").asText());
            search(claims, hims, resource, parameter.path("name").asText(), value);
        }
    }

    private static void search(SoftAssertions claims, Hims hims, JsonNode resource, String name, String value) {
        Response answer = hims.at("gtb")
                .queryParam(name, value)
                .get("/" + resource.path("type").asText());
        claims.assertThat(answer.statusCode())
                .as(name + "=" + value + " answers " + answer.asString())
                .isEqualTo(200);
    }

    private static void isDefined(Hims hims, String type, String url) {
        JsonNode found = hims.deskAt("gtb").search(type, "url", url);

        assertThat(Json.resourcesIn(found))
                .singleElement()
                .satisfies(definition ->
                        assertThat(definition.path("status").asText()).isEqualTo("active"));
    }

    private static JsonNode resources(Hims hims) {
        Response answer = hims.at("gtb").get("/metadata");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.asString()).at("/rest/0/resource");
    }
}
