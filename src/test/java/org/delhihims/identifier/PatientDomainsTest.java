package org.delhihims.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientDomainsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://delhihims.example/sid/health-card",
                "https://delhihims.example/sid/uhid/lok-nayak",
                "https://delhihims.example/sid/temporary-patient",
                "https://healthid.ndhm.gov.in",
                "https://healthid.ndhm.gov.in/abha-address",
                "http://hl7.org/fhir/sid/passport-NPL"
            })
    void numbersOfPeopleHaveTheirDomains(String system) {
        assertThat(PatientDomains.contains(system)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:oid:1.2.3",
                "https://delhihims.example/sid/uhid/",
                "https://delhihims.example/sid/facility",
                "https://delhihims.example/sid/aadhaar-reference",
                "http://hl7.org/fhir/sid/passport-"
            })
    void whatIsNoDomainOfPeopleIsNotKnown(String system) {
        assertThat(PatientDomains.contains(system)).isFalse();
    }
}
