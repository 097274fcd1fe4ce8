package org.delhihims.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.junit.jupiter.api.Test;

class IdentifierSystemsTest {

    private static final String SID = "https://delhihims.example/sid/";

    @Test
    void everySystemHasOneAddressOfItsOwn() {
        assertThat(addresses()).doesNotHaveDuplicates();
        assertThat(TerminologyPackage.all(NamingSystem.class))
                .allSatisfy(system -> assertThat(system.getUniqueId()).hasSize(1));
    }

    @Test
    void theAddressesOfOurOwnSystemsEndInTheirIds() {
        assertThat(TerminologyPackage.all(NamingSystem.class))
                .filteredOn(system -> system.getUniqueIdFirstRep().getValue().startsWith(SID))
                .filteredOn(system -> !system.getIdPart().equals("uhid"))
                .isNotEmpty()
                .allSatisfy(system ->
                        assertThat(system.getUniqueIdFirstRep().getValue()).isEqualTo(SID + system.getIdPart()));
    }

    @Test
    void nationalIdentifiersKeepTheirOwnAddresses() {
        assertThat(addresses())
                .contains(
                        "https://healthid.ndhm.gov.in",
                        "https://healthid.ndhm.gov.in/abha-address",
                        "https://facility.ndhm.gov.in",
                        "https://doctor.ndhm.gov.in");
    }

    private static List<String> addresses() {
        return TerminologyPackage.all(NamingSystem.class).stream()
                .flatMap(system -> system.getUniqueId().stream())
                .map(NamingSystemUniqueIdComponent::getValue)
                .toList();
    }
}
