package org.delhihims.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.questionnaire.Forms.answer;
import static org.delhihims.questionnaire.Forms.completed;
import static org.delhihims.questionnaire.Forms.nobodyKnows;
import static org.delhihims.questionnaire.Forms.populate;
import static org.delhihims.questionnaire.Forms.reachable;
import static org.delhihims.questionnaire.Forms.waist;

import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

    private static final String NEW_PHONE = "9810000002";

    @Test
    void answersBecomeObservationsAndThePatientIsBoundToTheVersionThatWasRead() {
        Known known = new Known(reachable());
        QuestionnaireResponse response = answered(known);
        answer(response, "phone.number", new StringType(NEW_PHONE));

        Bundle bundle = extract(response, known);

        assertThat(bundle.getType()).isEqualTo(BundleType.TRANSACTION);
        assertThat(observation(bundle, "8280-0")
                        .orElseThrow()
                        .getValueQuantity()
                        .getValue())
                .isEqualByComparingTo("96");
        assertThat(observation(bundle, "allergy-known")
                        .orElseThrow()
                        .getValueBooleanType()
                        .booleanValue())
                .isFalse();
        assertThat(bundle.getEntry().get(0).getRequest().getUrl()).isEqualTo("Observation");
        BundleEntryComponent update = patientEntry(bundle).orElseThrow();
        assertThat(update.getRequest().getUrl()).isEqualTo("Patient/asha");
        assertThat(update.getRequest().getIfMatch()).isEqualTo("W/\"3\"");
        Patient patient = (Patient) update.getResource();
        assertThat(patient.getTelecomFirstRep().getValue()).isEqualTo(NEW_PHONE);
        assertThat(patient.getTelecomFirstRep().getUse()).isEqualTo(ContactPointUse.MOBILE);
        assertThat(patient.getTelecom().get(1).getUse()).isEqualTo(ContactPointUse.OLD);
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("Asha Devi");
    }

    @Test
    void whatIsOnlyConfirmedMakesNothingNew() {
        Known known = new Known(reachable(), waist("new", "2026-10-01", 96));
        QuestionnaireResponse response = answered(known);

        Bundle bundle = extract(response, known);

        assertThat(patientEntry(bundle))
                .isPresent()
                .get()
                .satisfies(entry ->
                        assertThat(((Patient) entry.getResource()).getTelecom()).hasSize(1));
        assertThat(observation(bundle, "8280-0")).isEmpty();
    }

    @Test
    void theScoreIsWorkedOutWhateverWasSent() {
        Known known = new Known(reachable());
        QuestionnaireResponse response = answered(known);
        answer(response, "score", new IntegerType(99));

        assertThat(observation(extract(response, known), "score")
                        .orElseThrow()
                        .getValueIntegerType()
                        .getValue())
                .isEqualTo(4);
    }

    @Test
    void aChosenCodeIsObservedAsAConcept() {
        assertThat(Fitting.observed(
                        new Coding("https://delhihims.example/fhir/CodeSystem/cbac", "tobacco-daily", "Daily")))
                .isInstanceOfSatisfying(
                        CodeableConcept.class,
                        concept -> assertThat(concept.getCodingFirstRep().getCode())
                                .isEqualTo("tobacco-daily"));
        assertThat(Fitting.observed(new DecimalType("1.5"))).isInstanceOf(Quantity.class);
        assertThat(Fitting.observed(new DateType("2026-07-20"))).isInstanceOf(DateTimeType.class);
    }

    @Test
    void anAnswerThatDoesNotCountMakesNothing() {
        Known known = new Known(reachable());
        QuestionnaireResponse response = answered(known);
        answer(response, "allergy.to", new StringType("Dust"));

        assertThat(observation(extract(response, known), "allergy-to")).isEmpty();
    }

    @Test
    void whatMustBeAnsweredAndIsNotIsRefusedWithItsQuestion() {
        Known known = new Known(nobodyKnows());
        QuestionnaireResponse response = completed(populate(known));

        assertThatThrownBy(() -> extract(response, known))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.expression())
                                .hasValueSatisfying(path -> assertThat(path).contains("phone.number")));
    }

    @Test
    void aFormInProgressIsRefused() {
        Known known = new Known(reachable());

        assertThatThrownBy(() -> extract(populate(known).response(), known))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.expression()).hasValue("QuestionnaireResponse.status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient.name", "Patient.birthDate", "Patient.gender", "Patient.identifier"})
    void nobodyDeclaresWhoHeIs(String element) {
        Known known = new Known(nobodyKnows());
        var form = Forms.form("short");
        String base = "http://hl7.org/fhir/StructureDefinition/Patient#" + element;
        form.getItemFirstRep().setDefinition(base);
        form.getItemFirstRep().getItemFirstRep().setDefinition(base + ".value");
        QuestionnaireResponse response = answered(known);
        answer(response, "phone.number", new StringType(NEW_PHONE));

        assertThatThrownBy(() -> new Extractor(Forms.FHIR, Forms.CLOCK).extract(form, response, known))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence()).isEqualTo(FormSentences.NOT_SELF_DECLARED));
    }

    /** All that is asked beside what is known. */
    private static QuestionnaireResponse answered(Known known) {
        QuestionnaireResponse response = completed(populate(known));
        answer(response, "language", new Coding("urn:ietf:bcp:47", "hi", "Hindi"));
        answer(response, "allergy.known", new BooleanType(false));
        answer(
                response,
                "waist",
                new Quantity()
                        .setValue(96)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("cm")
                        .setUnit("cm"));
        answer(
                response,
                "smokes",
                new Coding("https://delhihims.example/fhir/CodeSystem/cbac", "tobacco-daily", "Daily"));
        answer(response, "visits", new IntegerType(2));
        return response;
    }

    private static Bundle extract(QuestionnaireResponse response, Known known) {
        return new Extractor(Forms.FHIR, Forms.CLOCK).extract(Forms.form("short"), response, known);
    }

    private static Optional<BundleEntryComponent> patientEntry(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .findFirst();
    }

    private static Optional<Observation> observation(Bundle bundle, String code) {
        List<Observation> all = bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        return all.stream()
                .filter(one -> one.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst();
    }
}
