package org.delhihims.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.registry.Department;
import org.delhihims.registry.District;
import org.delhihims.registry.Facility;
import org.delhihims.registry.FacilityKind;
import org.delhihims.registry.FacilityRegistry;

/** The clinics of the registry, by department and district. Most people go to one of their own district. */
final class Clinics {

    private static final int STAY_IN_DISTRICT = 85;

    private final Map<String, List<Clinic>> byDepartment = new HashMap<>();
    private final Map<String, List<Clinic>> byDistrict = new HashMap<>();

    Clinics(FacilityRegistry registry, LocalDate asOf) {
        for (Facility facility : registry.facilities()) {
            if (facility.kind() == FacilityKind.HOSPITAL_JAIL) {
                continue;
            }
            String district =
                    registry.districtOf(facility.id(), asOf).map(District::code).orElse("");
            for (Department department : registry.departmentsOf(facility.id())) {
                Clinic clinic = new Clinic(facility.id(), department.code());
                add(byDepartment, department.code(), clinic);
                add(byDistrict, district + " " + department.code(), clinic);
            }
        }
    }

    Clinic near(String district, String department, Chance chance) {
        List<Clinic> all = byDepartment.get(department);
        if (all == null) {
            throw new IllegalStateException("no facility has a clinic of " + department);
        }
        List<Clinic> near = byDistrict.getOrDefault(district + " " + department, List.of());
        return near.isEmpty() || !chance.percent(STAY_IN_DISTRICT) ? chance.oneOf(all) : chance.oneOf(near);
    }

    private static void add(Map<String, List<Clinic>> clinics, String key, Clinic clinic) {
        clinics.computeIfAbsent(key, absent -> new ArrayList<>()).add(clinic);
    }
}
