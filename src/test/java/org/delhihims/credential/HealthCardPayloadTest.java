package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class HealthCardPayloadTest {

    @Test
    void theFrontSaysNumberNamesGenderAndBirthDateAndNothingElse() {
        assertThat(HealthCardPayload.front(Cards.asha()).json())
                .isEqualTo(
                        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"fullUrl\":\"resource:0\","
                                + "\"resource\":{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":"
                                + "\"https://delhihims.example/sid/health-card\",\"value\":\"2345678901234\"}],"
                                + "\"name\":[{\"family\":\"देवी\",\"given\":[\"आशा\"]},{\"family\":\"Devi\",\"given\":[\"Asha\"]}],"
                                + "\"gender\":\"female\",\"birthDate\":\"1987\"}}]}");
    }

    @Test
    void theBackAddsBloodGroupSevereAllergiesAndAPhone() {
        EmergencyData emergency = EmergencyData.of(
                bloodGroup("B+"), List.of(allergy("Penicillin", true), allergy("Dust", false)), "+910000000000");

        String back = HealthCardPayload.back(Cards.asha(), emergency).json();

        assertThat(back)
                .contains("\"code\":\"882-1\"", "\"text\":\"B+\"", "\"text\":\"Penicillin\"", "+910000000000")
                .contains("\"fullUrl\":\"resource:2\"", "\"reference\":\"resource:0\"")
                .doesNotContain("Dust", "display", "\"id\"", "\"meta\"");
    }

    @Test
    void aCodeNeedsNoTextAndItsReaderSeesTheGroup() {
        CodeableConcept coded = new CodeableConcept()
                .setText("Blood group B")
                .addCoding(new Coding("http://snomed.info/sct", "278150003", "Blood group B Rh(D) positive"));

        HealthCardPayload back = HealthCardPayload.back(Cards.asha(), new EmergencyData(coded, List.of(), null));
        String text = HealthCardSigner.qrText(
                new HealthCardSigner(Cards.DELHI).sign(back, Cards.A_YEAR, Cards.RID, Cards.KEY));

        assertThat(back.json()).contains("278150003").doesNotContain("Blood group");
        assertThat(Cards.verdict(text).content())
                .extracting(CardContent::bloodGroup)
                .isEqualTo("B+");
    }

    @Test
    void aFourthSevereAllergyIsNotLeftOutSilently() {
        List<AllergyIntolerance> four = List.of(
                allergy("Penicillin", true), allergy("Latex", true), allergy("Aspirin", true), allergy("Sulfa", true));

        assertThatThrownBy(() -> EmergencyData.of(null, four, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("three");
    }

    @Test
    void anAllergyThatIsOverOrRefutedIsNotOnTheCard() {
        AllergyIntolerance over = allergy("Latex", true);
        over.getClinicalStatus().addCoding().setCode("resolved");
        AllergyIntolerance refuted = allergy("Aspirin", true);
        refuted.getVerificationStatus().addCoding().setCode("refuted");

        assertThat(EmergencyData.of(null, List.of(over, refuted), null).allergies())
                .isEmpty();
    }

    @Test
    void anotherTestIsNoBloodGroup() {
        Observation weight = bloodGroup("70");
        weight.setCode(new CodeableConcept().addCoding(new Coding("http://loinc.org", "29463-7", null)));

        assertThatThrownBy(() -> EmergencyData.of(weight, List.of(), null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRecordWithoutACurrentCardHasNoSignedOne() {
        Patient none = Cards.asha();
        none.getIdentifier().get(0).setUse(IdentifierUse.OLD);

        assertThatThrownBy(() -> HealthCardPayload.front(none)).isInstanceOf(Refusal.class);
    }

    @Test
    void ofNamesInOneScriptTheFirstIsOnTheCard() {
        Patient asha = Cards.asha();
        asha.addName(new HumanName().setText("Asha Kumari"));

        assertThat(HealthCardPayload.front(asha).json()).doesNotContain("Kumari");
    }

    private static Observation bloodGroup(String value) {
        Observation group = new Observation();
        group.setStatus(ObservationStatus.FINAL);
        group.getCode().addCoding().setSystem("http://loinc.org").setCode("882-1");
        group.setValue(new CodeableConcept().setText(value));
        return group;
    }

    private static AllergyIntolerance allergy(String to, boolean severe) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setCriticality(severe ? AllergyIntoleranceCriticality.HIGH : AllergyIntoleranceCriticality.LOW);
        allergy.setCode(new CodeableConcept().setText(to));
        return allergy;
    }
}
