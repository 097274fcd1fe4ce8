package org.delhihims.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/1",
                "Patient/01a2-b.c/_history/3",
                "https://elsewhere.example/fhir/Patient/1",
                "http://localhost:8080/fhir/Patient/1/_history/2",
                "#1"
            })
    void whatNamesARecordLeadsSomewhere(String reference) {
        assertThat(ReferenceForm.fault(reference, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:uuid:6f1c5f0e-3c5e-4f5e-9a53-0d8a2a1f0001, unknown-reference-target",
        "Patient?identifier=1, conditional-reference",
        "https://elsewhere.example/fhir/Patient?identifier=1, conditional-reference",
        "Patient, wrong-format",
        "patient/1, wrong-format",
        "http://x y, wrong-format",
        "http://x, wrong-format",
        "Patient/../1, wrong-format"
    })
    void whatNamesNoneIsRefused(String reference, String refusal) {
        assertThat(ReferenceForm.fault(reference, Set.of())).contains(refusal);
    }

    @Test
    void whatIsStoredBesideItMayBeNamedByAnything() {
        assertThat(ReferenceForm.fault("urn:uuid:1", Set.of("urn:uuid:1"))).isEmpty();
    }
}
