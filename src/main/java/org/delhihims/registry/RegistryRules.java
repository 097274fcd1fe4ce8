package org.delhihims.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;

/** What must hold of the registry as a whole, whatever a row says. A broken rule is a mistake in a file, so a fault. */
final class RegistryRules {

    private RegistryRules() {}

    static void refuseTwoDistrictsOnOneDay(List<DistrictPeriod> periods) {
        for (int i = 0; i < periods.size(); i++) {
            for (DistrictPeriod other : periods.subList(i + 1, periods.size())) {
                refuseOverlap(periods.get(i), other);
            }
        }
    }

    static void refuseSameIdTwice(List<? extends Resource> resources) {
        Set<String> ids = new HashSet<>();
        for (Resource resource : resources) {
            String id = resource.fhirType() + "/" + resource.getIdPart();
            if (!ids.add(id)) {
                throw new IllegalStateException("the registry has two of " + id);
            }
        }
    }

    /** Every organization with a facility code has one owner. */
    static void refuseOtherThanOneOwner(List<? extends Resource> resources) {
        for (Organization organization : organizationsAmong(resources).values()) {
            int owners = organization
                    .getExtensionsByUrl(Canonicals.profile("ownership"))
                    .size();
            if (organization.hasIdentifier() && owners != 1) {
                throw new IllegalStateException(organization.getIdPart() + " has " + owners + " owners");
            }
        }
    }

    static void refuseCycles(List<? extends Resource> resources) {
        Map<String, Organization> byId = organizationsAmong(resources);
        for (Organization start : byId.values()) {
            Set<String> seen = new HashSet<>();
            Organization current = start;
            while (current != null && current.hasPartOf()) {
                if (!seen.add(current.getIdPart())) {
                    throw new IllegalStateException(start.getIdPart() + " is a part of itself");
                }
                current = byId.get(current.getPartOf().getReferenceElement().getIdPart());
            }
        }
    }

    private static void refuseOverlap(DistrictPeriod one, DistrictPeriod other) {
        if (!one.facilityId().equals(other.facilityId())) {
            return;
        }
        // Of two periods that overlap, one begins while the other lasts; a month is taken from its first day.
        if (one.district().existsOn(other.district().firstDay())
                || other.district().existsOn(one.district().firstDay())) {
            throw new IllegalStateException(one.facilityId() + " is in two districts at once: "
                    + one.district().code() + " and " + other.district().code());
        }
    }

    private static Map<String, Organization> organizationsAmong(List<? extends Resource> resources) {
        Map<String, Organization> byId = new HashMap<>();
        for (Resource resource : resources) {
            if (resource instanceof Organization organization) {
                byId.put(organization.getIdPart(), organization);
            }
        }
        return byId;
    }
}
