package org.delhihims.registry;

import static org.delhihims.registry.FacilityKind.GOVERNMENT_DEPARTMENT;
import static org.delhihims.registry.FacilityKind.MANDIR;

import java.util.Locale;
import org.delhihims.kernel.Canonicals;
import org.delhihims.registry.Site.Position;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** A facility in FHIR: the body, the place and the clinics. */
final class FacilityResources {

    static final String STATE_DEPARTMENT = "delhi-health-department";

    private static final BilingualName STATE_DEPARTMENT_NAME = new BilingualName(
            "Health and Family Welfare Department, Government of NCT of Delhi",
            "स्वास्थ्य एवं परिवार कल्याण विभाग, राष्ट्रीय राजधानी क्षेत्र दिल्ली सरकार");

    private FacilityResources() {}

    /** The root of the tree of organizations. */
    static Organization stateDepartment() {
        return organization(STATE_DEPARTMENT, STATE_DEPARTMENT_NAME, GOVERNMENT_DEPARTMENT, Ownership.DELHI_GOVERNMENT);
    }

    static Organization organization(Facility facility) {
        Organization organization = organization(facility.id(), facility.name(), facility.kind(), facility.ownership());
        Evidence evidence = facility.evidence();
        organization.getMeta().setSource(evidence.source().toString());
        organization.setText(Wording.narrative(
                facility.name().english() + " · " + facility.name().hindi(),
                "Source (" + evidence.certainty().name().toLowerCase(Locale.ROOT) + "), checked on "
                        + evidence.checked() + ": " + evidence.source()));
        facility.aliases().forEach(organization::addAlias);
        organization.addAddress(Wording.address(facility.site()));
        organization.setPartOf(new Reference("Organization/" + STATE_DEPARTMENT));
        return organization;
    }

    static Location location(Facility facility) {
        Location location = new Location()
                .setStatus(LocationStatus.ACTIVE)
                .setMode(LocationMode.INSTANCE)
                .setNameElement(Wording.translated(facility.name()))
                .setAddress(Wording.address(facility.site()))
                .setPhysicalType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/location-physical-type", "si", "Site")))
                .setManagingOrganization(organizationOf(facility));
        location.addIdentifier()
                .setSystem(Canonicals.identifierSystem("facility"))
                .setValue(facility.id());
        location.addAlias(facility.name().hindi());
        facility.aliases().forEach(location::addAlias);
        Position position = facility.site().position();
        if (position != null) {
            location.getPosition().setLatitude(position.latitude()).setLongitude(position.longitude());
        }
        location.setId(facility.id());
        return location;
    }

    static HealthcareService service(Facility facility, Department department) {
        HealthcareService service = new HealthcareService()
                .setActive(true)
                .setProvidedBy(organizationOf(facility))
                .addType(Wording.concept("department", department.code()))
                .addLocation(new Reference("Location/" + facility.id()))
                .setNameElement(Wording.translated(department.name()));
        if (facility.kind() == MANDIR) {
            // Everything at a mandir is free of charge: item S2-36 of the launch report.
            service.addServiceProvisionCode(new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/service-provision-conditions", "free", "Free")));
        }
        service.setId(facility.id() + "-" + department.code());
        return service;
    }

    private static Organization organization(String id, BilingualName name, FacilityKind kind, Ownership owner) {
        Organization organization = new Organization().setActive(true).setNameElement(Wording.translated(name));
        organization
                .addIdentifier()
                .setSystem(Canonicals.identifierSystem("facility"))
                .setValue(id);
        organization.addType(Wording.concept("facility-kind", kind.code()));
        organization.addExtension(Canonicals.profile("ownership"), Wording.concept("ownership", owner.code()));
        organization.addAlias(name.hindi());
        organization.setId(id);
        return organization;
    }

    private static Reference organizationOf(Facility facility) {
        return new Reference("Organization/" + facility.id());
    }
}
