package org.delhihims.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * The facilities of Delhi: who they are, where they lie on which day, and what clinics they run. It is read once from the
 * files beside this class and refuses to start on a file that breaks a rule.
 */
public final class FacilityRegistry {

    private final List<Facility> facilities;
    private final List<District> districts;
    private final List<DistrictPeriod> districtPeriods;
    private final List<Department> departments;
    private final Map<String, List<Department>> clinics;
    private final Map<String, Integer> publishedBeds;

    private FacilityRegistry() {
        facilities = RegistryFiles.facilities();
        districts = RegistryFiles.districts();
        districtPeriods = RegistryFiles.districtPeriods(districts);
        departments = RegistryFiles.departments();
        clinics = RegistryFiles.clinics(facilities, departments);
        publishedBeds = RegistryFiles.publishedBeds(facilities);
    }

    public static FacilityRegistry ofDelhi() {
        FacilityRegistry registry = new FacilityRegistry();
        RegistryRules.refuseTwoDistrictsOnOneDay(registry.districtPeriods);
        List<DomainResource> resources = registry.resources();
        RegistryRules.refuseSameIdTwice(resources);
        RegistryRules.refuseOtherThanOneOwner(resources);
        RegistryRules.refuseCycles(resources);
        return registry;
    }

    public List<Facility> facilities() {
        return facilities;
    }

    /** The old eleven and the new thirteen. */
    public List<District> districts() {
        return districts;
    }

    /** Every department a facility may have. */
    public List<Department> departments() {
        return departments;
    }

    /** The departments that run a clinic at a facility; none if the facility is unknown. */
    public List<Department> departmentsOf(String facilityId) {
        return clinics.getOrDefault(facilityId, List.of());
    }

    /** The district in which a facility lay on a day, if that is known. */
    public Optional<District> districtOf(String facilityId, LocalDate day) {
        return districtPeriods.stream()
                .filter(period -> period.facilityId().equals(facilityId) && period.holdsOn(day))
                .map(DistrictPeriod::district)
                .findFirst();
    }

    /** The bed count that a facility or the press has published. Few have, and it says nothing of vacant beds. */
    public OptionalInt publishedBeds(String facilityId) {
        Integer beds = publishedBeds.get(facilityId);
        return beds == null ? OptionalInt.empty() : OptionalInt.of(beds);
    }

    /** The whole registry in FHIR, new with each call, each resource after those it refers to. */
    public List<DomainResource> resources() {
        List<DomainResource> resources = new ArrayList<>();
        resources.add(FacilityResources.stateDepartment());
        districts.forEach(district -> resources.add(DistrictResources.organization(district)));
        facilities.forEach(facility -> resources.add(FacilityResources.organization(facility)));
        facilities.forEach(facility -> resources.add(FacilityResources.location(facility)));
        for (Facility facility : facilities) {
            departmentsOf(facility.id())
                    .forEach(department -> resources.add(FacilityResources.service(facility, department)));
        }
        districtPeriods.forEach(period -> resources.add(DistrictResources.affiliation(period)));
        return List.copyOf(resources);
    }
}
