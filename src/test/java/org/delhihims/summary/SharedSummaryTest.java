package org.delhihims.summary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import org.delhihims.label.Labels;
import org.delhihims.label.Sensitivity;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedSummaryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

    private final Patient asha = asha();

    @Test
    void itIsADocumentThatStandsByItself() {
        Bundle document = summary(haemoglobin("1"));

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getEntry().get(0).getResource()).isInstanceOf(Composition.class);
        assertThat(document.getEntry().get(1).getResource()).isInstanceOf(Patient.class);
        assertThat(document.getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .contains("https://hims.example/fhir/Patient/asha", "https://hims.example/fhir/Observation/1");
        Composition composition = (Composition) document.getEntry().get(0).getResource();
        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("60591-5");
        assertThat(composition.getSubject().getReference()).isEqualTo("Patient/asha");
        assertThat(composition.getSection())
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .containsExactly("11450-4", "48765-2", "10160-0", "30954-2");
        assertThat(composition.getSection().get(3).getEntryFirstRep().getReference())
                .isEqualTo("Observation/1");
        assertThat(composition.getSection().get(3).getText().getDivAsString())
                .contains("Haemoglobin &lt;b&gt;: 9.8 g/dL, 2026-11-20");
        assertThat(composition
                        .getSection()
                        .get(0)
                        .getEmptyReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("unavailable");
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void whatCarriesALabelIsNotInIt(Sensitivity why) {
        Observation secret = haemoglobin("secret");
        secret.getMeta().setSecurity(Labels.of(why).codings());

        assertThat(text(summary(haemoglobin("plain"), secret)))
                .contains("plain")
                .doesNotContain("secret");
    }

    @Test
    void whatIsLeftOutIsNotNamedEither() {
        Condition secret = problem("secret");
        secret.getMeta().setSecurity(Labels.of(Sensitivity.HIV).codings());
        Observation result = haemoglobin("plain");
        result.addBasedOn(new Reference("ServiceRequest/7").setDisplay("HIV clinic order"));
        result.addPerformer(new Reference("Organization/lok-nayak").setDisplay("Lok Nayak"));
        MedicationRequest medicine = medicine("m");
        medicine.addReasonReference(new Reference("Condition/secret").setDisplay("HIV"));

        assertThat(text(summary(secret, result, medicine)))
                .contains("Lok Nayak")
                .doesNotContain("HIV", "ServiceRequest", "Condition/secret", "Organization/lok-nayak");
    }

    @Test
    void ofThePersonThereIsTheNameTheSexAndTheBirthDate() {
        assertThat(text(summary()))
                .contains("Asha Devi", "1984", "female")
                .doesNotContain("9810012345", "4321000011112", "Karol Bagh");
    }

    @Test
    void whatDoesNotHoldIsNotInIt() {
        Observation wrong = haemoglobin("wrong");
        wrong.setStatus(ObservationStatus.ENTEREDINERROR);
        Condition refuted = problem("refuted");
        refuted.getVerificationStatus().addCoding().setCode("refuted");
        MedicationRequest old = medicine("old");
        old.setStatus(MedicationRequestStatus.STOPPED);

        assertThat(summary(wrong, refuted, old).getEntry()).hasSize(2);
    }

    @Test
    void aMedicineThatIsNamedByAReferenceIsInIt() {
        Medication tablet = new Medication();
        tablet.setId("Medication/t/_history/3");
        tablet.getCode().setText("Paracetamol 500 mg");
        MedicationRequest prescription = medicine("m");
        prescription.setMedication(new Reference("Medication/t").setDisplay("Paracetamol"));

        assertThat(text(summary(prescription, tablet))).contains("\"Medication/t\"", "Paracetamol 500 mg");
    }

    @Test
    void theRecordsThemselvesStayAsTheyWere() {
        Observation result = haemoglobin("1");
        result.getMeta().addTag("https://x.example", "y", null);
        Observation before = result.copy();

        summary(result);

        assertThat(result.equalsDeep(before)).isTrue();
    }

    private Bundle summary(Resource... records) {
        return new SharedSummary("https://hims.example/fhir").of(asha, List.of(records), NOW);
    }

    private static String text(Bundle document) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(document);
    }

    private static Patient asha() {
        Patient asha = new Patient();
        asha.setId("Patient/asha/_history/2");
        asha.addName().setText("Asha Devi");
        asha.getGenderElement().setValueAsString("female");
        asha.getBirthDateElement().setValueAsString("1984");
        asha.addTelecom().setValue("9810012345");
        asha.addIdentifier().setValue("4321000011112");
        asha.addAddress().setText("Karol Bagh");
        return asha;
    }

    private static Observation haemoglobin(String id) {
        Observation result = new Observation();
        result.setId("Observation/" + id);
        result.setStatus(ObservationStatus.FINAL).setSubject(new Reference("Patient/asha"));
        result.getCode().setText("Haemoglobin <b>");
        result.setEffective(new DateTimeType("2026-11-20T11:30:00+05:30"));
        result.setValue(new Quantity().setValue(9.8).setUnit("g/dL"));
        return result;
    }

    private static Condition problem(String id) {
        Condition problem = new Condition();
        problem.setId("Condition/" + id);
        problem.setSubject(new Reference("Patient/asha"));
        problem.getCode().setText("Anaemia");
        return problem;
    }

    private static MedicationRequest medicine(String id) {
        MedicationRequest medicine = new MedicationRequest();
        medicine.setId("MedicationRequest/" + id);
        medicine.setStatus(MedicationRequestStatus.ACTIVE).setSubject(new Reference("Patient/asha"));
        medicine.setMedication(new org.hl7.fhir.r4.model.CodeableConcept().setText("Iron tablets"));
        return medicine;
    }
}
