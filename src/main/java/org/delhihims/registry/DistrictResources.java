package org.delhihims.registry;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** The districts in FHIR, and the days on which each facility lay in one. */
final class DistrictResources {

    private static final String PERIOD = "http://hl7.org/fhir/StructureDefinition/organization-period";

    private DistrictResources() {}

    /** An organization without facility code, kind and owner: a district is no facility. */
    static Organization organization(District district) {
        Organization organization = new Organization()
                .setActive(district.last() == null)
                .setNameElement(Wording.translated(new BilingualName(
                        district.name().english() + " district",
                        "ज़िला " + district.name().hindi())));
        organization.addType(Wording.concept("district", district.code()));
        organization.addExtension(PERIOD, period(district));
        organization.addAlias(district.name().hindi());
        organization.getMeta().setSource(district.source().toString());
        organization.setId(idOf(district));
        return organization;
    }

    static OrganizationAffiliation affiliation(DistrictPeriod period) {
        OrganizationAffiliation affiliation = new OrganizationAffiliation()
                .setActive(true)
                .setPeriod(period(period.district()))
                .setOrganization(new Reference("Organization/" + idOf(period.district())))
                .setParticipatingOrganization(new Reference("Organization/" + period.facilityId()));
        affiliation.addLocation(new Reference("Location/" + period.facilityId()));
        affiliation.setId(period.facilityId() + "-in-" + period.district().code());
        return affiliation;
    }

    private static String idOf(District district) {
        return "district-" + district.code();
    }

    private static Period period(District district) {
        Period period = new Period().setStartElement(new DateTimeType(district.first()));
        if (district.last() != null) {
            period.setEndElement(new DateTimeType(district.last()));
        }
        return period;
    }
}
