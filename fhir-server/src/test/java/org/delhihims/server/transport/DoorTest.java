package org.delhihims.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final String PUBLIC = "https://hims.example/fhir";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.9", "localhost", "::1"})
    void onThisMachineNoTlsIsNeeded(String address) {
        assertThat(new Door(address, false, false, "").fault()).isEmpty();
        assertThat(new Door(address, false, false, "http://localhost:8080/fhir").fault())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void theNetworkIsServedByTlsOrBehindAProxyOnly(String address) {
        assertThat(new Door(address, false, false, PUBLIC).fault())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("without TLS")
                        .contains("--server.ssl.bundle")
                        .contains("--hims.proxy.addresses"));
        assertThat(new Door(address, true, false, PUBLIC).fault()).isEmpty();
        assertThat(new Door(address, true, false, "").fault()).isEmpty();
        assertThat(new Door(address, false, true, PUBLIC).fault()).isEmpty();
        assertThat(new Door(address, true, true, "").fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://hims.example/fhir", "http://10.1.2.3/fhir", "hims.example/fhir", "http://", "http://[x"})
    void clientsAreNotSentAwayWithoutTls(String publicUrl) {
        assertThat(new Door("127.0.0.1", false, false, publicUrl).fault())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(publicUrl).contains("--hims.server.public-url"));
    }

    @Test
    void withTlsThePublicAddressHasItToo() {
        assertThat(new Door("127.0.0.1", true, false, "http://localhost:8080/fhir").fault())
                .isPresent();
        assertThat(new Door("127.0.0.1", false, true, "http://localhost:8080/fhir").fault())
                .isPresent();
        assertThat(new Door("127.0.0.1", true, false, "HTTPS://localhost:8080/fhir").fault())
                .isEmpty();
    }

    @Test
    void behindAProxyThePublicAddressIsSaid() {
        assertThat(new Door("0.0.0.0", false, true, "").fault())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--hims.server.public-url"));
    }
}
