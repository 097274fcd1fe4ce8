package org.delhihims.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.DocumentConfidentiality;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class LabellerTest {

    private static final String LOINC = "http://loinc.org";
    private static final String DEPARTMENT = "https://delhihims.example/fhir/CodeSystem/department";
    private static final Labels HIV = Labels.of(Sensitivity.HIV);
    private static final Labels PSY = Labels.of(Sensitivity.PSY);

    private final Labeller labeller = new Labeller(CodeRules.ofDelhi());
    private final Map<String, Records.Found> others = new HashMap<>();

    @Test
    void aRecordIsLabelledByItsOwnCode() {
        assertThat(labelsOf(hivTest())).isEqualTo(HIV);
    }

    @Test
    void whatItsSenderCallsItCountsForNothing() {
        Observation observation = new Observation();
        HIV.codings().forEach(observation.getMeta()::addSecurity);

        assertThat(labelsOf(observation)).isEqualTo(Labels.NONE);
    }

    @Test
    void wordsAloneDoNotLabel() {
        Condition condition = new Condition().setCode(new CodeableConcept().setText("HIV disease"));

        assertThat(labelsOf(condition)).isEqualTo(Labels.NONE);
    }

    @Test
    void aContainedResourceCounts() {
        MedicationRequest order = new MedicationRequest();
        Medication drug = new Medication().setCode(concept("http://www.whocc.no/atc", "J05AR10"));
        drug.setId("drug");
        order.addContained(drug);
        order.setMedication(new Reference("#drug"));

        assertThat(labelsOf(order)).isEqualTo(HIV);
    }

    @Test
    void aWholeIsAsSecretAsItsMostSecretPart() {
        stored("Observation/1", new Observation(), Labels.of(Sensitivity.STD));
        stored("Observation/2", new Observation(), HIV);
        DiagnosticReport report = new DiagnosticReport();
        report.addResult(new Reference("Observation/1"));
        report.addResult(new Reference("Observation/2"));

        assertThat(labelsOf(report)).isEqualTo(Labels.of(Sensitivity.HIV, Sensitivity.STD));
    }

    @Test
    void aPartInANestedSectionCounts() {
        stored("Condition/1", new Condition(), PSY);
        Composition summary = new Composition();
        summary.addSection().addSection().addEntry(new Reference("Condition/1"));

        assertThat(labelsOf(summary)).isEqualTo(PSY);
    }

    @Test
    void aDocumentIsAsSecretAsWhatIsInIt() {
        Bundle document = new Bundle();
        document.addEntry().setResource(hivTest());

        assertThat(labelsOf(document)).isEqualTo(HIV);
    }

    @Test
    void whatComesInTheSameTransactionIsLabelledFirst() {
        DiagnosticReport panel = new DiagnosticReport();
        panel.addResult(new Reference("urn:uuid:2"));
        others.put("urn:uuid:2", new Records.Found(hivTest(), false));
        Composition summary = new Composition();
        summary.addSection().addEntry(new Reference("urn:uuid:1"));
        others.put("urn:uuid:1", new Records.Found(panel, false));

        assertThat(labelsOf(summary)).isEqualTo(HIV);
    }

    @Test
    void recordsThatReferToEachOtherComeToAnEnd() {
        Observation one = hivTest();
        one.addHasMember(new Reference("urn:uuid:2"));
        Observation two = new Observation();
        two.addDerivedFrom(new Reference("urn:uuid:1"));
        others.put("urn:uuid:1", new Records.Found(one, false));
        others.put("urn:uuid:2", new Records.Found(two, false));

        assertThat(labelsOf(two)).isEqualTo(HIV);
    }

    @Test
    void aDispenseIsAsSecretAsItsPrescription() {
        stored("MedicationRequest/1", new MedicationRequest(), HIV);
        MedicationDispense dispense = new MedicationDispense();
        dispense.addAuthorizingPrescription(new Reference("MedicationRequest/1"));

        assertThat(labelsOf(dispense)).isEqualTo(HIV);
    }

    @Test
    void aDrugInTheCatalogueIsNoSecretButItsPrescriptionIs() {
        Medication drug = new Medication().setCode(concept("http://www.whocc.no/atc", "J05AR10"));
        stored("Medication/1", drug, Labels.NONE);
        MedicationRequest order = new MedicationRequest();
        order.setMedication(new Reference("Medication/1"));

        assertThat(labelsOf(drug)).isEqualTo(Labels.NONE);
        assertThat(labelsOf(order)).isEqualTo(HIV);
    }

    @Test
    void whatIsRecordedInPsychiatryIsOfPsychiatry() {
        Encounter visit = new Encounter().setServiceType(concept(DEPARTMENT, "psychiatry"));
        stored("Encounter/1", visit, PSY);
        Observation pulse = new Observation().setEncounter(new Reference("Encounter/1"));

        assertThat(labelsOf(visit)).isEqualTo(PSY);
        assertThat(labelsOf(pulse)).isEqualTo(PSY);
    }

    @Test
    void aDiagnosisLabelsItsVisitButNotAllThatIsRecordedThere() {
        stored("Condition/1", new Condition(), HIV);
        Encounter visit = new Encounter();
        visit.addDiagnosis().setCondition(new Reference("Condition/1"));
        Observation pulse = new Observation().setEncounter(new Reference("Encounter/1"));
        stored("Encounter/1", visit, HIV);

        assertThat(labelsOf(visit)).isEqualTo(HIV);
        assertThat(labelsOf(pulse)).isEqualTo(Labels.NONE);
    }

    @Test
    void aClinicOfPsychiatryIsNoSecret() {
        HealthcareService clinic = new HealthcareService().addType(concept(DEPARTMENT, "psychiatry"));

        assertThat(labelsOf(clinic)).isEqualTo(Labels.NONE);
    }

    @Test
    void aFormIsAsSecretAsItsSubject() {
        QuestionnaireResponse answers = new QuestionnaireResponse();
        answers.setQuestionnaire("http://loinc.org/q/44249-1|2.0");

        assertThat(labelsOf(answers)).isEqualTo(PSY);
    }

    @Test
    void whatTheAuthorOfADocumentKeepsSecretIsKeptSecret() {
        DocumentReference paper = new DocumentReference();
        paper.addSecurityLabel(concept(Confidentiality.SYSTEM, "R"));
        Composition letter = new Composition().setConfidentiality(DocumentConfidentiality.V);

        assertThat(labelsOf(paper)).isEqualTo(Labels.of(Confidentiality.R));
        assertThat(labelsOf(letter)).isEqualTo(Labels.of(Confidentiality.V));
    }

    @Test
    void veryRestrictedIsNotToBePassedOn() {
        assertThat(HIV.codings()).extracting(Coding::getCode).containsExactly("V", "HIV", "NORDSCLCD");
        assertThat(Labels.of(Sensitivity.STD).codings())
                .extracting(Coding::getCode)
                .containsExactly("R", "STD");
        assertThat(Labels.NONE.codings()).isEmpty();
    }

    private Labels labelsOf(Resource resource) {
        return labeller.of(resource, reference -> Optional.ofNullable(others.get(reference)));
    }

    private void stored(String reference, Resource resource, Labels labels) {
        labels.codings().forEach(resource.getMeta()::addSecurity);
        others.put(reference, new Records.Found(resource, true));
    }

    private static Observation hivTest() {
        return new Observation().setCode(concept(LOINC, "80387-4"));
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(system, code, null));
    }
}
