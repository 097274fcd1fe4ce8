package org.delhihims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class SoundKeysTest {

    private static List<String> written(Patient patient) {
        return patient.getExtensionsByUrl("https://delhihims.example/fhir/StructureDefinition/sound-key").stream()
                .map(extension -> extension.getValue().primitiveValue())
                .toList();
    }

    @Test
    void aNameIsReadFromItsTextOrItsParts() {
        assertThat(SoundKeys.of(new HumanName().setText("Asha Devi")))
                .isEqualTo(SoundKeys.of(new HumanName().addGiven("आशा").setFamily("देवी")))
                .containsExactly("AS", "DB");
    }

    @Test
    void titlesAreNoNames() {
        assertThat(SoundKeys.of("Smt. Asha Devi ji"))
                .isEqualTo(SoundKeys.of("श्रीमती आशा देवी"))
                .isEqualTo(SoundKeys.of("Asha Devi"));
        assertThat(SoundKeys.of("स्व. श्री राम लाल"))
                .isEqualTo(SoundKeys.of("Late Sh. Ram Lal"))
                .hasSize(2);
    }

    @Test
    void relativesAreNotPartOfTheName() {
        for (String name : new String[] {
            "Asha w/o Ram Lal",
            "Asha W / O. Ram Lal",
            "Asha wife of Ram Lal",
            "आशा पत्नी श्री राम लाल",
            "ਆਸ਼ਾ ਪਤਨੀ ਰਾਮ ਲਾਲ",
            "آشا زوجہ رام لال"
        }) {
            assertThat(SoundKeys.of(name)).as(name).containsExactly("AS");
        }
    }

    @Test
    void mohammadIsWrittenShort() {
        assertThat(SoundKeys.of("Md. Asif"))
                .isEqualTo(SoundKeys.of("Mohammad Asif"))
                .isEqualTo(SoundKeys.of("मो० आसिफ"));
    }

    @Test
    void allNamesOfARecordCountAndPlaceholdersDoNot() {
        Patient patient = Records.named("Asha Devi");
        Records.withEarlierName(patient, NameUse.MAIDEN, "आशा वर्मा");
        Records.withEarlierName(patient, NameUse.TEMP, "Gita");
        Records.withEarlierName(patient, NameUse.USUAL, "Unknown");

        assertThat(SoundKeys.of(patient)).containsExactly("AS", "BRM", "DB");
        assertThat(SoundKeys.of(Records.named("Baby of Asha Devi"))).isEmpty();
    }

    @Test
    void aRecordHasExactlyTheKeysOfItsNames() {
        Patient patient = Records.withFather(Records.named("Asha Devi"), "Ram");
        patient.addExtension(Canonicals.profile("sound-key"), new StringType("WRONG"));

        assertThat(SoundKeys.writeTo(patient)).isTrue();
        assertThat(written(patient)).containsExactly("AS", "DB");
        assertThat(patient.hasExtension(Canonicals.profile("father-name"))).isTrue();
        assertThat(SoundKeys.writeTo(patient)).isFalse();
    }
}
