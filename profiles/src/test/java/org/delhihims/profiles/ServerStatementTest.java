package org.delhihims.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.profiles.Packages.FHIR;
import static org.delhihims.profiles.Packages.OURS;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server builds itself from its CapabilityStatement, so whatever that names must exist and fit. */
class ServerStatementTest {

    private static final CapabilityStatementRestComponent SERVER =
            Packages.ours(CapabilityStatement.class).get(0).getRestFirstRep();
    private static final List<CapabilityStatementRestResourceComponent> TYPES = SERVER.getResource();

    private static final Map<String, SearchParameter> PARAMETERS = new HashMap<>();

    @BeforeAll
    static void loadTheSearchParametersOfR4AndOurs() throws IOException {
        try (var in = ServerStatementTest.class.getResourceAsStream(
                        "/org/hl7/fhir/r4/model/sp/search-parameters.json");
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            FHIR.newJsonParser().parseResource(Bundle.class, text).getEntry().stream()
                    .map(entry -> (SearchParameter) entry.getResource())
                    .forEach(parameter -> PARAMETERS.put(parameter.getUrl(), parameter));
        }
        Packages.ours(SearchParameter.class).forEach(parameter -> PARAMETERS.put(parameter.getUrl(), parameter));
    }

    @Test
    void everyTypeIsNamedOnce() {
        assertThat(TYPES)
                .extracting(CapabilityStatementRestResourceComponent::getType)
                .doesNotHaveDuplicates();
    }

    @Test
    void everySearchParameterIsDefinedWithThisCodeForThisType() {
        assertThat(TYPES)
                .allSatisfy(type -> assertThat(type.getSearchParam()).allSatisfy(searched -> {
                    assertThat(PARAMETERS).containsKey(searched.getDefinition());
                    SearchParameter parameter = PARAMETERS.get(searched.getDefinition());
                    assertThat(parameter.getCode()).isEqualTo(searched.getName());
                    assertThat(parameter.getType()).isEqualTo(searched.getType());
                    assertThat(parameter.getBase())
                            .extracting(PrimitiveType::getValueAsString)
                            .containsAnyOf(type.getType(), "DomainResource", "Resource");
                }));
    }

    @Test
    void noSearchParameterIsNamedTwiceForAType() {
        assertThat(TYPES).allSatisfy(type -> assertThat(codesOf(type)).doesNotHaveDuplicates());
    }

    @Test
    void everySearchParameterOfOursIsServed() {
        Set<String> served = TYPES.stream()
                .flatMap(type -> type.getSearchParam().stream())
                .map(searched -> searched.getDefinition())
                .collect(Collectors.toSet());

        assertThat(Packages.ours(SearchParameter.class))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(served).contains(parameter.getUrl()));
    }

    @Test
    void aSearchParameterOfOursIsFoundUnderItsUrlAndReadsAsAPath() {
        assertThat(Packages.ours(SearchParameter.class)).allSatisfy(parameter -> {
            String id = parameter.getBase().get(0).getValueAsString() + "-" + parameter.getCode();
            assertThat(parameter.getUrl()).isEqualTo(OURS + "SearchParameter/" + id);
            assertThat(parameter.getIdElement().getIdPart()).isEqualTo(id);
            FHIR.newFhirPath().parse(parameter.getExpression());
        });
    }

    @Test
    void theExamplesHoldWhatOurSearchParametersLookFor() {
        Set<String> found = new HashSet<>();
        for (var example : Packages.examples().stream().map(Packages::read).toList()) {
            Packages.ours(SearchParameter.class).stream()
                    .filter(parameter -> parameter.hasBase(example.fhirType()))
                    .filter(parameter -> !FHIR.newFhirPath()
                            .evaluate(example, parameter.getExpression(), Base.class)
                            .isEmpty())
                    .forEach(parameter -> found.add(parameter.getIdElement().getIdPart()));
        }

        assertThat(found)
                .contains(
                        "Patient-sound-key",
                        "Patient-father-name",
                        "Patient-card-status",
                        "Appointment-priority",
                        "Appointment-token",
                        "Appointment-session-date",
                        "Location-physical-type",
                        "Location-bed-type",
                        "Task-location");
    }

    @Test
    void aPairIsSearchedOnlyWhereItsTwoSidesAre() {
        assertThat(TYPES)
                .allSatisfy(type -> assertThat(type.getSearchParam())
                        .filteredOn(searched -> searched.getType() == SearchParamType.COMPOSITE)
                        .allSatisfy(pair -> assertThat(
                                        PARAMETERS.get(pair.getDefinition()).getComponent())
                                .allSatisfy(
                                        side -> assertThat(definitionsOf(type)).contains(side.getDefinition()))));
    }

    /** Without these a person's whole record, or a visit's, would miss a part. */
    @Test
    void everyTypeIsReachedFromItsPatientAndItsVisit() {
        assertThat(TYPES).allSatisfy(type -> assertThat(codesOf(type)).containsAll(compartmentParametersOf(type)));
    }

    @Test
    void includesFollowServedReferences() {
        Map<String, Set<String>> references = TYPES.stream()
                .collect(Collectors.toMap(
                        CapabilityStatementRestResourceComponent::getType, ServerStatementTest::referencesOf));

        assertThat(TYPES)
                .flatMap(type -> Stream.concat(type.getSearchInclude().stream(), type.getSearchRevInclude().stream())
                        .map(StringType::getValue)
                        .toList())
                .isNotEmpty()
                .allSatisfy(include -> {
                    String[] parts = include.split(":");
                    assertThat(references.get(parts[0])).contains(parts[1]);
                });
    }

    @Test
    void profilesAreThoseOfThePackage() {
        List<String> supported = TYPES.stream()
                .flatMap(type -> type.getSupportedProfile().stream())
                .map(PrimitiveType::getValueAsString)
                .toList();

        assertThat(supported)
                .containsExactlyInAnyOrderElementsOf(Packages.profiles().stream()
                        .map(StructureDefinition::getUrl)
                        .toList());
    }

    @Test
    void operationsOfOursAreOffered() {
        List<String> offered = Stream.concat(
                        SERVER.getOperation().stream(), TYPES.stream().flatMap(type -> type.getOperation().stream()))
                .map(operation -> operation.getDefinition())
                .toList();

        assertThat(Packages.ours(OperationDefinition.class)).isNotEmpty().allSatisfy(operation -> {
            assertThat(offered).contains(operation.getUrl());
            assertThat(operation.getUrl()).isEqualTo(OURS + "OperationDefinition/" + operation.getCode());
            assertThat(operation.getIdElement().getIdPart()).isEqualTo(operation.getCode());
        });
    }

    @Test
    void whatCallersMayCreateTheyMayDelete() {
        assertThat(TYPES)
                .filteredOn(type -> allows(type, TypeRestfulInteraction.DELETE))
                .isNotEmpty()
                .allMatch(type -> allows(type, TypeRestfulInteraction.CREATE));
    }

    private static boolean allows(CapabilityStatementRestResourceComponent type, TypeRestfulInteraction interaction) {
        return type.getInteraction().stream().anyMatch(allowed -> allowed.getCode() == interaction);
    }

    private static List<String> codesOf(CapabilityStatementRestResourceComponent type) {
        return type.getSearchParam().stream()
                .map(searched -> searched.getName())
                .toList();
    }

    private static List<String> definitionsOf(CapabilityStatementRestResourceComponent type) {
        return type.getSearchParam().stream()
                .map(searched -> searched.getDefinition())
                .toList();
    }

    private static Set<String> referencesOf(CapabilityStatementRestResourceComponent type) {
        return type.getSearchParam().stream()
                .filter(searched -> searched.getType() == SearchParamType.REFERENCE)
                .map(searched -> searched.getName())
                .collect(Collectors.toSet());
    }

    private static List<String> compartmentParametersOf(CapabilityStatementRestResourceComponent type) {
        var definition = FHIR.getResourceDefinition(type.getType());
        return Stream.of("Patient", "Encounter")
                .flatMap(compartment -> definition.getSearchParamsForCompartmentName(compartment).stream())
                .map(parameter -> parameter.getName())
                .distinct()
                .toList();
    }
}
