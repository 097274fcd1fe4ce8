package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facilities of Delhi that a new server knows from its first minute. */
@Tag("conformance")
final class RegistryTest {

    private static final String KIND = "https://delhihims.example/fhir/CodeSystem/facility-kind|";
    private static final String HOSPITAL_KINDS = KIND + "hospital-general," + KIND + "hospital-super-speciality," + KIND
            + "hospital-maternity-child," + KIND + "hospital-eye," + KIND + "hospital-dental," + KIND
            + "hospital-mental-health," + KIND + "hospital-cancer," + KIND + "hospital-trauma," + KIND
            + "hospital-ayush," + KIND + "hospital-jail";

    @Test
    void theFortyOneHospitalsOfTheGovernmentAreKnown(Hims hims) {
        assertThat(hospitals(hims)).hasSize(41).allSatisfy(hospital -> {
            assertThat(hospital.path("active").asBoolean()).isTrue();
            assertThat(hospital.path("extension").toString()).contains("delhi-government");
            assertThat(hospital.at("/partOf/reference").asText()).isEqualTo("Organization/delhi-health-department");
            assertThat(hospital.at("/meta/source").asText()).startsWith("http");
            assertThat(hospital.at("/identifier/0/system").asText())
                    .isEqualTo("https://delhihims.example/sid/facility");
            assertThat(hospital.at("/identifier/0/value").asText())
                    .isEqualTo(hospital.path("id").asText());
        });
    }

    @Test
    void everyHospitalHasAPlaceAndClinics(Hims hims) {
        Desk desk = hims.deskAt("gtb");
        SoftAssertions each = new SoftAssertions();
        for (JsonNode hospital : hospitals(hims)) {
            String reference = "Organization/" + hospital.path("id").asText();
            each.assertThat(Json.idsIn(desk.search("Location", "organization", reference)))
                    .as("places of " + reference)
                    .isNotEmpty();
            each.assertThat(Json.idsIn(desk.search("HealthcareService", "organization", reference)))
                    .as("clinics of " + reference)
                    .isNotEmpty();
        }
        each.assertAll();
    }

    @Test
    void theMandirsThatWereNamedAreKnown(Hims hims) {
        List<String> mandirs =
                Json.idsIn(hims.deskAt("gtb").search("Organization", "type", KIND + "mandir", "_count", "200"));

        assertThat(mandirs.stream().filter(id -> id.startsWith("mandir-"))).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "लोक नायक, lok-nayak",
        "गुरु तेग बहादुर, gtb",
        "Lok Nayak, lok-nayak",
        "guru teg, gtb",
        "LNJP, lok-nayak"
    })
    void aHospitalIsFoundByTheNamesPeopleUse(String name, String id, Hims hims) {
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Organization", "name", name)))
                .contains(id);
    }

    @Test
    void aHospitalIsFoundByItsCode(Hims hims) {
        assertThat(Json.idsIn(hims.deskAt("gtb")
                        .search("Organization", "identifier", "https://delhihims.example/sid/facility|gtb")))
                .containsExactly("gtb");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01, district-central-2012", "2026-06-01, district-old-delhi-2026"})
    void theDistrictOfAHospitalDependsOnTheDay(String day, String district, Hims hims) {
        // A period is in force on a day when it does not begin after it and does not end before it.
        JsonNode found = hims.deskAt("gtb")
                .search(
                        "OrganizationAffiliation",
                        "participating-organization",
                        "Organization/lok-nayak",
                        "date",
                        "le" + day,
                        "date",
                        "ge" + day);

        assertThat(Json.resourcesIn(found))
                .singleElement()
                .satisfies(affiliation -> assertThat(
                                affiliation.at("/organization/reference").asText())
                        .isEqualTo("Organization/" + district));
    }

    @Test
    void theClinicsOfAHospitalNameTheirDepartments(Hims hims) {
        JsonNode found = hims.deskAt("gtb")
                .search(
                        "HealthcareService",
                        // Tests have clinics of their own there.
                        "_id",
                        "lok-nayak-general-medicine",
                        "organization",
                        "Organization/lok-nayak",
                        "service-type",
                        "https://delhihims.example/fhir/CodeSystem/department|general-medicine");

        assertThat(Json.idsIn(found)).containsExactly("lok-nayak-general-medicine");
    }

    private static List<JsonNode> hospitals(Hims hims) {
        return Json.resourcesIn(hims.deskAt("gtb").search("Organization", "type", HOSPITAL_KINDS, "_count", "200"))
                .stream()
                .filter(hospital -> hospital.at("/partOf/reference").asText().contains("delhi-health-department"))
                .toList();
    }
}
