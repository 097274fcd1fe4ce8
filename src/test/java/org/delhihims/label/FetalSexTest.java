package org.delhihims.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetalSexTest {

    @ParameterizedTest
    @ValueSource(strings = {"11882-8", "75668-4", "75693-2", "73822-9"})
    void aCodeForTheSexOfAFetusIsFound(String code) {
        Observation scan = new Observation();
        scan.addComponent().getCode().addCoding(new Coding("http://loinc.org", code, null));

        assertThat(FetalSex.in(scan)).contains("Observation.component[0].code.coding[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fetal sex", "Sex of foetus", "gender of the unborn child", "Female fetus", "भ्रूण का लिंग"})
    void wordsForItAreFoundWhereACodeIsNamed(String words) {
        Observation scan = new Observation().setCode(new CodeableConcept().setText(words));

        assertThat(FetalSex.in(scan)).contains("Observation.code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fetal heart rate",
                "Sex of newborn",
                "Fetal sex chromosome aneuploidy",
                "Sexually transmitted infection of mother and fetus"
            })
    void whatOnlySoundsLikeItIsTaken(String words) {
        Observation scan = new Observation().setCode(new CodeableConcept().setText(words));

        assertThat(FetalSex.in(scan)).isEmpty();
    }

    @Test
    void theDeclarationThatItWasNotToldIsTaken() {
        DiagnosticReport scan = new DiagnosticReport()
                .setConclusion("I have neither detected nor disclosed the sex of the foetus to anybody.");

        assertThat(FetalSex.in(scan)).isEmpty();
    }
}
