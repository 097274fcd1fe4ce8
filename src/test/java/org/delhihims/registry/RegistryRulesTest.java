package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistryRulesTest {

    @Test
    void aFacilityInTwoDistrictsOnOneDayIsRefused() {
        List<DistrictPeriod> periods = List.of(
                new DistrictPeriod("gtb", district("shahdara-2012", "2012-09", "2025-12-25")),
                new DistrictPeriod("gtb", district("north-east-2026", "2025-12-25", null)));

        assertThatThrownBy(() -> RegistryRules.refuseTwoDistrictsOnOneDay(periods))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gtb is in two districts at once: shahdara-2012 and north-east-2026");
    }

    @Test
    void oneDistrictAfterAnotherIsFine() {
        List<DistrictPeriod> periods = List.of(
                new DistrictPeriod("gtb", district("north-east-2026", "2025-12-25", null)),
                new DistrictPeriod("gtb", district("shahdara-2012", "2012-09", "2025-12-24")),
                new DistrictPeriod("lbs", district("east-2026", "2025-12-25", null)));

        assertThatCode(() -> RegistryRules.refuseTwoDistrictsOnOneDay(periods)).doesNotThrowAnyException();
    }

    @Test
    void anOrganizationThatIsAPartOfItsOwnPartIsRefused() {
        List<Organization> circle = List.of(partOf("gtb", "dsci"), partOf("dsci", "gtb"));

        assertThatThrownBy(() -> RegistryRules.refuseCycles(circle))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part of itself");
    }

    @Test
    void aChainOfOrganizationsIsFine() {
        List<Organization> chain = List.of(partOf("dsci", "gtb"), partOf("gtb", "department"), new Organization());

        assertThatCode(() -> RegistryRules.refuseCycles(chain)).doesNotThrowAnyException();
    }

    @Test
    void theSameIdTwiceIsRefused() {
        List<Organization> twins = List.of(partOf("gtb", "department"), partOf("gtb", "department"));

        assertThatThrownBy(() -> RegistryRules.refuseSameIdTwice(twins)).hasMessageContaining("Organization/gtb");
    }

    @Test
    void anOrganizationWithoutAnOwnerIsRefused() {
        assertThatThrownBy(() -> RegistryRules.refuseOtherThanOneOwner(List.of(partOf("gtb", "department"))))
                .hasMessage("gtb has 0 owners");
    }

    @Test
    void anOrganizationWithTwoOwnersIsRefused() {
        Organization gtb = partOf("gtb", "department");
        gtb.addExtension(Canonicals.profile("ownership"), new StringType("mcd"));
        gtb.addExtension(Canonicals.profile("ownership"), new StringType("private"));

        assertThatThrownBy(() -> RegistryRules.refuseOtherThanOneOwner(List.of(gtb)))
                .hasMessage("gtb has 2 owners");
    }

    @Test
    void anOrganizationThatIsNoFacilityNeedsNoOwner() {
        assertThatCode(() -> RegistryRules.refuseOtherThanOneOwner(List.of(new Organization())))
                .doesNotThrowAnyException();
    }

    private static District district(String code, String first, @Nullable String last) {
        return new District(code, new BilingualName(code, "ज़िला"), first, last, URI.create("https://example.org"));
    }

    private static Organization partOf(String id, String whole) {
        Organization organization = new Organization().setPartOf(new Reference("Organization/" + whole));
        organization.setId(id);
        organization.addIdentifier().setValue(id);
        return organization;
    }
}
