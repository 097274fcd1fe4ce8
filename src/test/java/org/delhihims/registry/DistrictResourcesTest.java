package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.junit.jupiter.api.Test;

class DistrictResourcesTest {

    private static final URI SOURCE = URI.create("https://example.org/gazette");
    private static final District SHAHDARA =
            new District("shahdara-2012", new BilingualName("Shahdara", "शाहदरा"), "2012-09", "2025-12-24", SOURCE);
    private static final District EAST =
            new District("east-2026", new BilingualName("East", "पूर्व"), "2025-12-25", null, SOURCE);

    @Test
    void aDistrictThatEndedIsAnInactiveOrganization() {
        Organization shahdara = DistrictResources.organization(SHAHDARA);

        assertThat(shahdara.getIdPart()).isEqualTo("district-shahdara-2012");
        assertThat(shahdara.getActive()).isFalse();
        assertThat(DistrictResources.organization(EAST).getActive()).isTrue();
    }

    @Test
    void aDistrictIsNoFacility() {
        Organization shahdara = DistrictResources.organization(SHAHDARA);

        assertThat(shahdara.hasIdentifier()).isFalse();
        assertThat(shahdara.getTypeFirstRep().getCodingFirstRep().getCode()).isEqualTo("shahdara-2012");
    }

    @Test
    void aFacilityIsAffiliatedToItsDistrictForTheDaysOfTheDistrict() {
        OrganizationAffiliation affiliation = DistrictResources.affiliation(new DistrictPeriod("gtb", SHAHDARA));

        assertThat(affiliation.getIdPart()).isEqualTo("gtb-in-shahdara-2012");
        assertThat(affiliation.getOrganization().getReference()).isEqualTo("Organization/district-shahdara-2012");
        assertThat(affiliation.getParticipatingOrganization().getReference()).isEqualTo("Organization/gtb");
        assertThat(affiliation.getPeriod().getStartElement().getValueAsString()).isEqualTo("2012-09");
        assertThat(affiliation.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-12-24");
    }

    @Test
    void aDistrictOfTodayHasNoEnd() {
        OrganizationAffiliation affiliation = DistrictResources.affiliation(new DistrictPeriod("lbs", EAST));

        assertThat(affiliation.getPeriod().hasEnd()).isFalse();
    }
}
