package org.delhihims.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedEndpointTest {

    private final AllowedEndpoint hospital = AllowedEndpoint.read("https://emr.hospital.example/fhir");

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
        AllowedEndpoint here = AllowedEndpoint.read("http://127.0.0.1:*");

        assertThat(here.allows("http://127.0.0.1:8123/in")).isTrue();
        assertThat(here.allows("http://127.0.0.2:8123/in")).isFalse();
    }

    @Test
    void aNameThatLeadsHereIsNotFollowedAndANumberIs() {
        assertThat(AllowedEndpoint.read("http://127.0.0.1:*").leadsOut()).isTrue();
        assertThat(AllowedEndpoint.read("http://nobody.invalid").leadsOut()).isFalse();
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        assertThatThrownBy(() -> AllowedEndpoint.read("emr.hospital.example"))
                .hasMessageContaining("hims.subscription.endpoints");
    }
}
