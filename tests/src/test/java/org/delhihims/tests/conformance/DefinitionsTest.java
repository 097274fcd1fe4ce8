package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the Delhi guide defines is read from the server that keeps it. */
@Tag("conformance")
final class DefinitionsTest {

    private static final String BASE = "https://delhihims.example/fhir/";

    @TestFactory
    Stream<DynamicTest> whatTheGuideDefinesIsFoundByItsAddress(Hims hims) {
        List<String> types = List.of(
                "StructureDefinition",
                "CodeSystem",
                "ValueSet",
                "ConceptMap",
                "OperationDefinition",
                "Questionnaire",
                "ImplementationGuide");
        return Guide.definitions().entrySet().stream()
                .filter(definition -> types.contains(
                        definition.getValue().path("resourceType").asText()))
                .map(definition -> dynamicTest(definition.getKey(), () -> {
                    String type = definition.getValue().path("resourceType").asText();
                    JsonNode found = hims.deskAt("gtb")
                            .search(
                                    type,
                                    "url",
                                    definition.getValue().path("url").asText());

                    assertThat(Json.resourcesIn(found))
                            .singleElement()
                            .satisfies(kept -> assertThat(kept.path("version").asText())
                                    .isEqualTo(definition
                                            .getValue()
                                            .path("version")
                                            .asText()));
                }));
    }

    @Test
    void aProfileIsReadByItsId(Hims hims) {
        JsonNode profile = hims.deskAt("gtb").read("StructureDefinition/delhi-patient");

        assertThat(profile.path("url").asText()).isEqualTo(BASE + "StructureDefinition/delhi-patient");
        assertThat(profile.at("/snapshot/element")).isNotEmpty();
    }

    @Test
    void aCodeHasAHindiName(Hims hims) {
        JsonNode districts = hims.deskAt("gtb").read("CodeSystem/district");

        assertThat(districts.path("concept"))
                .hasSize(24)
                .allSatisfy(concept ->
                        assertThat(concept.path("designation").toString()).contains("\"hi\""));
    }

    @Test
    void theDistrictsOfBothTimesAreMapped(Hims hims) {
        JsonNode map = hims.deskAt("gtb").read("ConceptMap/district-2012-to-2026");

        assertThat(map.at("/group/0/element")).hasSize(11);
    }
}
