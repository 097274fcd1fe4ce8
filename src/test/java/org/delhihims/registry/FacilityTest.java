package org.delhihims.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.delhihims.registry.Evidence.Certainty;
import org.junit.jupiter.api.Test;

class FacilityTest {

    @Test
    void aCodeInCapitalsIsRefused() {
        assertThatThrownBy(() -> facility("GTB")).hasMessage("GTB is not a facility code");
    }

    @Test
    void aPinOutsideDelhiIsRefused() {
        assertThatThrownBy(() -> new Site("Noida", "201301", null)).hasMessage("201301 is not a PIN of Delhi");
    }

    @Test
    void aNameWithoutHindiIsRefused() {
        assertThatThrownBy(() -> new BilingualName("Burari Hospital", " ")).hasMessageContaining("Burari Hospital");
    }

    @Test
    void aKindOrOwnerThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> FacilityKind.of("clinic")).hasMessage("clinic is not a code of FacilityKind");
        assertThatThrownBy(() -> Ownership.of("state")).hasMessage("state is not a code of Ownership");
    }

    @Test
    void aCodeIsReadAsItIsWritten() {
        assertThat(FacilityKind.of("hospital-super-speciality").code()).isEqualTo("hospital-super-speciality");
    }

    @Test
    void anUnknownMarkOfCertaintyIsRefused() {
        assertThatThrownBy(() -> Certainty.of("?")).hasMessage("? is not a mark of certainty");
    }

    private static Facility facility(String id) {
        return new Facility(
                id,
                new BilingualName("Guru Teg Bahadur Hospital", "गुरु तेग बहादुर अस्पताल"),
                List.of(),
                FacilityKind.HOSPITAL_GENERAL,
                Ownership.DELHI_GOVERNMENT,
                new Site("Dilshad Garden", null, null),
                new Evidence(Certainty.BELIEVED, URI.create("https://example.org"), LocalDate.EPOCH));
    }
}
