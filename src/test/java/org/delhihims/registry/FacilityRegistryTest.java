package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.registry.Site.Position;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class FacilityRegistryTest {

    private static final LocalDate LAST_DAY_OF_THE_ELEVEN = LocalDate.parse("2025-12-24");
    private static final LocalDate FIRST_DAY_OF_THE_THIRTEEN = LocalDate.parse("2025-12-25");

    private final FacilityRegistry registry = FacilityRegistry.ofDelhi();

    @Test
    void theStateRunsFortyOneHospitals() {
        assertThat(hospitals()).hasSize(41);
        assertThat(hospitals()).extracting(Facility::id).contains("lok-nayak", "gtb", "ddu", "lbs");
    }

    @Test
    void nineMandirsAreNamedByTheirLocality() {
        assertThat(mandirs())
                .extracting(mandir -> mandir.site().locality())
                .containsExactlyInAnyOrder(
                        "Seelampur",
                        "Kalkaji",
                        "Burari",
                        "Gandhi Nagar",
                        "Yamuna Vihar",
                        "Shakur Basti",
                        "Malviya Nagar",
                        "Paschim Vihar",
                        "Begumpur");
    }

    @Test
    void everyHospitalHasAPin() {
        assertThat(hospitals())
                .allSatisfy(hospital -> assertThat(hospital.site().pin()).matches("110\\d{3}"));
    }

    @Test
    void everyKnownPositionLiesInDelhi() {
        assertThat(positions()).hasSize(28).allSatisfy(position -> {
            assertThat(position.latitude()).isBetween(new BigDecimal("28.40"), new BigDecimal("28.89"));
            assertThat(position.longitude()).isBetween(new BigDecimal("76.83"), new BigDecimal("77.35"));
        });
    }

    @Test
    void noTwoFacilitiesShareAPosition() {
        assertThat(positions()).doesNotHaveDuplicates();
    }

    @Test
    void everyHindiNameIsWrittenInDevanagari() {
        assertThat(hindiNames()).allSatisfy(name -> {
            assertThat(name).matches("[\\p{IsDevanagari} .,()-]+").containsPattern("\\p{IsDevanagari}{2}");
            // Nukta letters have two spellings; a search finds only the one that is stored.
            assertThat(Normalizer.isNormalized(name, Form.NFC)).isTrue();
        });
    }

    @Test
    void noTwoFacilitiesShareAName() {
        assertThat(registry.facilities())
                .extracting(facility -> facility.name().english())
                .doesNotHaveDuplicates();
        assertThat(registry.facilities())
                .extracting(facility -> facility.name().hindi())
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoFacilitiesShareAShortName() {
        assertThat(registry.facilities()).flatExtracting(Facility::aliases).doesNotHaveDuplicates();
    }

    @Test
    void elevenDistrictsBecameThirteen() {
        assertThat(districtsOn(LAST_DAY_OF_THE_ELEVEN)).hasSize(11).contains("shahdara-2012");
        assertThat(districtsOn(FIRST_DAY_OF_THE_THIRTEEN))
                .hasSize(13)
                .contains("old-delhi-2026", "central-north-2026", "outer-north-2026")
                .doesNotContain("shahdara-2026");
    }

    @Test
    void theHospitalsOfShahdaraWentToTwoDistricts() {
        assertThat(districtOf("gtb", LAST_DAY_OF_THE_ELEVEN)).isEqualTo("shahdara-2012");
        assertThat(districtOf("hedgewar", LAST_DAY_OF_THE_ELEVEN)).isEqualTo("shahdara-2012");

        assertThat(districtOf("gtb", FIRST_DAY_OF_THE_THIRTEEN)).isEqualTo("north-east-2026");
        assertThat(districtOf("hedgewar", FIRST_DAY_OF_THE_THIRTEEN)).isEqualTo("east-2026");
    }

    @Test
    void aDistrictThatKeptItsNameIsStillAnotherDistrict() {
        assertThat(districtOf("ddu", LAST_DAY_OF_THE_ELEVEN)).isEqualTo("west-2012");
        assertThat(districtOf("ddu", FIRST_DAY_OF_THE_THIRTEEN)).isEqualTo("west-2026");
    }

    @Test
    void beforeTheElevenNoDistrictIsKnown() {
        assertThat(registry.districtOf("gtb", LocalDate.parse("2012-08-31"))).isEmpty();
    }

    @Test
    void begumpurCouldBeEitherOfTwoPlacesAndHasNoDistrict() {
        assertThat(registry.districtOf("mandir-begumpur", LAST_DAY_OF_THE_ELEVEN))
                .isEmpty();
        assertThat(registry.districtOf("mandir-begumpur", FIRST_DAY_OF_THE_THIRTEEN))
                .isEmpty();
    }

    @Test
    void everyFacilityRunsAClinic() {
        assertThat(registry.facilities())
                .allSatisfy(facility -> assertThat(registry.departmentsOf(facility.id()))
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    void aMandirGivesTheServicesNamedAtTheLaunch() {
        assertThat(clinicsOf("mandir-seelampur"))
                .containsExactlyInAnyOrder(
                        "general-opd", "immunisation", "antenatal-postnatal", "yoga", "laboratory", "pharmacy");
    }

    @Test
    void aHospitalThatNamedItsClinicsRunsNoOthers() {
        assertThat(clinicsOf("tibbia")).containsExactly("ayurveda", "unani");
        assertThat(clinicsOf("nehru-homoeopathic")).containsExactly("homoeopathy");
    }

    @Test
    void anUnknownFacilityRunsNoClinic() {
        assertThat(registry.departmentsOf("aiims")).isEmpty();
    }

    @Test
    void bedsAreKnownOnlyWherePublished() {
        assertThat(registry.publishedBeds("igh")).hasValue(1241);
        assertThat(registry.publishedBeds("lok-nayak")).isEmpty();
    }

    @Test
    void everyResourceComesAfterThoseItRefersTo() {
        Set<String> earlier = new HashSet<>();
        for (DomainResource resource : registry.resources()) {
            assertThat(earlier).as(resource.getId()).containsAll(referencesIn(resource));
            earlier.add(resource.fhirType() + "/" + resource.getIdPart());
        }
    }

    @Test
    void everyIdIsAFhirId() {
        assertThat(registry.resources())
                .extracting(DomainResource::getIdPart)
                .allSatisfy(id -> assertThat(id).matches("[a-z0-9-]{1,64}"));
    }

    @Test
    void everyFacilityHasOneOrganizationAndOneLocation() {
        assertThat(idsOf("Location"))
                .containsExactlyElementsOf(
                        registry.facilities().stream().map(Facility::id).toList());
        // The state's department and the twenty-four districts are organizations too.
        assertThat(idsOf("Organization")).hasSize(50 + 1 + 24).containsAll(idsOf("Location"));
    }

    private List<Facility> hospitals() {
        return registry.facilities().stream()
                .filter(facility -> facility.kind().code().startsWith("hospital-"))
                .toList();
    }

    private List<Facility> mandirs() {
        return registry.facilities().stream()
                .filter(facility -> facility.kind() == FacilityKind.MANDIR)
                .toList();
    }

    private List<Position> positions() {
        return registry.facilities().stream()
                .map(facility -> facility.site().position())
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> hindiNames() {
        return Stream.of(
                        registry.facilities().stream().map(Facility::name),
                        registry.districts().stream().map(District::name),
                        registry.departments().stream().map(Department::name))
                .flatMap(names -> names)
                .map(BilingualName::hindi)
                .toList();
    }

    private List<String> districtsOn(LocalDate day) {
        return registry.districts().stream()
                .filter(district -> district.existsOn(day))
                .map(District::code)
                .toList();
    }

    private String districtOf(String facility, LocalDate day) {
        return registry.districtOf(facility, day).orElseThrow().code();
    }

    private List<String> clinicsOf(String facility) {
        return registry.departmentsOf(facility).stream().map(Department::code).toList();
    }

    private List<String> idsOf(String type) {
        return registry.resources().stream()
                .filter(resource -> resource.fhirType().equals(type))
                .map(DomainResource::getIdPart)
                .toList();
    }

    private static List<String> referencesIn(DomainResource resource) {
        return resource.children().stream()
                .flatMap(property -> property.getValues().stream())
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReference())
                .toList();
    }
}
