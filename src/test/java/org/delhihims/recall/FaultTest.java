package org.delhihims.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void whatIsMarkedEnteredInErrorIsWithdrawnOnce() {
        Observation right = result(ObservationStatus.FINAL, "9.8");
        Observation wrong = result(ObservationStatus.ENTEREDINERROR, "9.8");

        assertThat(Fault.of(right, wrong)).contains(Fault.WITHDRAWN);
        assertThat(Fault.of(wrong, result(ObservationStatus.ENTEREDINERROR, "0")))
                .isEmpty();
        assertThat(Fault.of(wrong, right)).isEmpty();
    }

    @Test
    void aDiagnosisIsWithdrawnByItsVerificationStatus() {
        Condition before = new Condition();
        Condition after = new Condition();
        after.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error", null)));

        assertThat(Fault.of(before, after)).contains(Fault.WITHDRAWN);
    }

    @Test
    void aCorrectedResultIsOneWhoseContentHasChanged() {
        Observation first = result(ObservationStatus.FINAL, "9.8");
        Observation second = result(ObservationStatus.CORRECTED, "12.1");
        Observation third = result(ObservationStatus.CORRECTED, "12.4");
        Observation relabelled = third.copy();
        relabelled.getMeta().addSecurity().setCode("R");

        assertThat(Fault.of(first, second)).contains(Fault.CORRECTED);
        assertThat(Fault.of(second, third)).contains(Fault.CORRECTED);
        assertThat(Fault.of(third, relabelled)).isEmpty();
        assertThat(Fault.of(result(ObservationStatus.PRELIMINARY, "9.8"), first))
                .isEmpty();
    }

    @Test
    void aFinalResultThatIsChangedWithoutAWordIsCorrectedToo() {
        Observation first = result(ObservationStatus.FINAL, "9.8");
        Observation renarrated = first.copy();
        renarrated.getText().setDivAsString("<div>9.8</div>");

        assertThat(Fault.of(first, result(ObservationStatus.FINAL, "12.1"))).contains(Fault.CORRECTED);
        assertThat(Fault.of(first, renarrated)).isEmpty();
        Observation remarked = first.copy();
        remarked.addNote().setText("Seen.");
        assertThat(Fault.of(first, remarked)).isEmpty();
        assertThat(Fault.of(new Condition(), new Condition().setRecordedDate(new Date(0))))
                .isEmpty();
    }

    @Test
    void aMergeAndItsEndAreFaultsOfTheRecordThatStays() {
        Patient alone = patient("asha");
        Patient joined = alone.copy();
        joined.addLink().setType(LinkType.REPLACES).setOther(new Reference("Patient/twin"));
        Patient gone = patient("twin");
        Patient replaced = gone.copy();
        replaced.addLink().setType(LinkType.REPLACEDBY).setOther(new Reference("Patient/asha"));

        assertThat(Fault.of(alone, joined)).contains(Fault.JOINED);
        assertThat(Fault.of(joined, alone)).contains(Fault.PARTED);
        assertThat(Fault.of(joined, joined.copy())).isEmpty();
        assertThat(Fault.of(gone, replaced)).isEmpty();
        assertThat(JoinedRecords.concernedBy(joined, alone)).containsExactly("asha", "twin");
    }

    @Test
    void whatIsDeletedIsWithdrawnUnlessItWasBefore() {
        assertThat(Fault.ofDeletion(result(ObservationStatus.FINAL, "9.8"))).contains(Fault.WITHDRAWN);
        assertThat(Fault.ofDeletion(result(ObservationStatus.ENTEREDINERROR, "9.8")))
                .isEmpty();
        assertThat(Fault.ofDeletion(new Consent())).isEmpty();
    }

    @Test
    void whatNobodyTreatsByIsNotCalledBack() {
        Consent before = new Consent().setStatus(ConsentState.ACTIVE);
        Consent after = new Consent().setStatus(ConsentState.ENTEREDINERROR);

        assertThat(Fault.of(before, after)).isEmpty();
    }

    private static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setId("Patient/" + id);
        return patient;
    }

    private static Observation result(ObservationStatus status, String value) {
        return new Observation().setStatus(status).setValue(new StringType(value));
    }
}
