package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.delhihims.registry.Evidence.Certainty;
import org.delhihims.registry.Site.Position;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class FacilityResourcesTest {

    private static final Department EYE = new Department("ophthalmology", new BilingualName("Eye", "नेत्र रोग"));

    @Test
    void aFacilityIsAnOrganizationUnderTheStateDepartment() {
        Organization gtb = FacilityResources.organization(gtb(FacilityKind.HOSPITAL_GENERAL));

        assertThat(gtb.getIdPart()).isEqualTo("gtb");
        assertThat(gtb.getPartOf().getReference()).isEqualTo("Organization/delhi-health-department");
        assertThat(gtb.getIdentifierFirstRep().getSystem()).isEqualTo("https://delhihims.example/sid/facility");
        assertThat(gtb.getIdentifierFirstRep().getValue()).isEqualTo("gtb");
        assertThat(gtb.getTypeFirstRep().getCodingFirstRep().getCode()).isEqualTo("hospital-general");
    }

    @Test
    void itsHindiNameIsATranslationAndFindableAsAnAlias() {
        Organization gtb = FacilityResources.organization(gtb(FacilityKind.HOSPITAL_GENERAL));

        StringType name = gtb.getNameElement();
        assertThat(name.getTranslation("hi")).isEqualTo("गुरु तेग बहादुर अस्पताल");
        assertThat(gtb.getAlias()).extracting(StringType::getValue).containsExactly("गुरु तेग बहादुर अस्पताल", "GTB");
    }

    @Test
    void itSaysWhereItsFactsComeFromAndWhenTheyWereChecked() {
        Organization gtb = FacilityResources.organization(gtb(FacilityKind.HOSPITAL_GENERAL));

        assertThat(gtb.getMeta().getSource()).isEqualTo("https://example.org/list");
        assertThat(gtb.getText().getDivAsString()).contains("published", "2026-11-22", "https://example.org/list");
    }

    @Test
    void itsAddressNamesNoDistrict() {
        Organization gtb = FacilityResources.organization(gtb(FacilityKind.HOSPITAL_GENERAL));

        assertThat(gtb.getAddressFirstRep().hasDistrict()).isFalse();
        assertThat(gtb.getAddressFirstRep().getPostalCode()).isEqualTo("110095");
        assertThat(gtb.getAddressFirstRep().getText()).isEqualTo("Dilshad Garden, Delhi 110095");
    }

    @Test
    void itHasOneSiteWithItsPosition() {
        Location site = FacilityResources.location(gtb(FacilityKind.HOSPITAL_GENERAL));

        assertThat(site.getManagingOrganization().getReference()).isEqualTo("Organization/gtb");
        assertThat(site.getPosition().getLatitude()).isEqualTo("28.6838");
    }

    @Test
    void anUnknownPositionIsLeftOut() {
        Facility begumpur = facility(FacilityKind.MANDIR, new Site("Begumpur", null, null));

        Location site = FacilityResources.location(begumpur);

        assertThat(site.hasPosition()).isFalse();
        assertThat(site.getAddress().hasPostalCode()).isFalse();
    }

    @Test
    void aClinicBelongsToItsFacilityAndItsSite() {
        HealthcareService eye = FacilityResources.service(gtb(FacilityKind.HOSPITAL_GENERAL), EYE);

        assertThat(eye.getIdPart()).isEqualTo("gtb-ophthalmology");
        assertThat(eye.getProvidedBy().getReference()).isEqualTo("Organization/gtb");
        assertThat(eye.getLocationFirstRep().getReference()).isEqualTo("Location/gtb");
        assertThat(eye.getTypeFirstRep().getCodingFirstRep().getCode()).isEqualTo("ophthalmology");
    }

    @Test
    void everyServiceOfAMandirIsFree() {
        HealthcareService atMandir = FacilityResources.service(gtb(FacilityKind.MANDIR), EYE);
        HealthcareService atHospital = FacilityResources.service(gtb(FacilityKind.HOSPITAL_GENERAL), EYE);

        assertThat(atMandir.getServiceProvisionCodeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("free");
        assertThat(atHospital.hasServiceProvisionCode()).isFalse();
    }

    private static Facility gtb(FacilityKind kind) {
        Position position = new Position(new BigDecimal("28.6838"), new BigDecimal("77.3100"));
        return facility(kind, new Site("Dilshad Garden", "110095", position));
    }

    private static Facility facility(FacilityKind kind, Site site) {
        return new Facility(
                "gtb",
                new BilingualName("Guru Teg Bahadur Hospital", "गुरु तेग बहादुर अस्पताल"),
                List.of("GTB"),
                kind,
                Ownership.DELHI_GOVERNMENT,
                site,
                new Evidence(
                        Certainty.PUBLISHED, URI.create("https://example.org/list"), LocalDate.parse("2026-11-22")));
    }
}
