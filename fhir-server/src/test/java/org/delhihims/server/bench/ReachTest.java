package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private final Reach here = new Reach(false);

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/fhir", "http://127.0.0.1/fhir", "http://[::1]:8080/fhir/"})
    void thisMachineMayBeMeasured(String address) {
        assertThat(here.of(address).toString()).isEqualTo(address.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1/fhir", "https://198.51.100.7:8443/fhir", "http://0.0.0.0:8080/fhir"})
    void anotherMachineIsRefused(String address) {
        assertThatThrownBy(() -> here.of(address)).hasMessageContaining("--remote");
    }

    @Test
    void anotherMachineIsMeasuredWhenTheOperatorSaysSo() {
        assertThat(new Reach(true).of("http://192.0.2.1/fhir")).isEqualTo(URI.create("http://192.0.2.1/fhir"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "file:///etc/passwd", "/fhir"})
    void whatIsNoEndpointIsRefused(String address) {
        assertThatThrownBy(() -> here.of(address)).hasMessageContaining("FHIR endpoint");
    }

    @Test
    void theFloorsDatabaseIsOnThisMachineToo() {
        assertThatThrownBy(() -> FloorDatabase.at("jdbc:postgresql://192.0.2.1/hims", here))
                .hasMessageContaining("--remote");
    }
}
