package org.delhihims.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private final Destination hospital =
            Destination.read("hims.subscription.endpoints", "https://emr.hospital.example/fhir");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://emr.hospital.example/fhir",
                "https://emr.hospital.example/fhir/in",
                "HTTPS://EMR.hospital.example:443/fhir/in?x=1"
            })
    void whatLiesUnderItIsAllowed(String address) {
        assertThat(hospital.allows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://emr.hospital.example/fhir",
                "https://emr.hospital.example/",
                "https://emr.hospital.example/fhirs",
                "https://emr.hospital.example:8443/fhir",
                "https://emr.hospital.example.evil.example/fhir",
                "https://emr.hospital.example@evil.example/fhir",
                "https://evil.example/https://emr.hospital.example/fhir",
                "https://emr.hospital.example/fhir/../admin",
                "https://emr.hospital.example/fhir/%2e%2e/admin",
                "https://emr.hospital.example/fhir/..%2Fadmin",
                "https://emr.hospital.example/fhir#x",
                "https://emr.hospital.example\\@evil.example/fhir",
                "file:///etc/passwd",
                "/fhir",
                ""
            })
    void whatOnlyLooksLikeItIsNot(String address) {
        assertThat(hospital.allows(address)).isFalse();
    }

    @Test
    void aStarAllowsEveryPort() {
        Destination here = Destination.read("hims.subscription.endpoints", "http://127.0.0.1:*");

        assertThat(here.allows("http://127.0.0.1:8123/in")).isTrue();
        assertThat(here.allows("http://127.0.0.2:8123/in")).isFalse();
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        assertThatThrownBy(() -> Destination.read("hims.subscription.endpoints", "emr.hospital.example"))
                .hasMessageContaining("hims.subscription.endpoints");
    }
}
