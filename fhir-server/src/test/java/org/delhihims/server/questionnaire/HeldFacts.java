package org.delhihims.server.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.questionnaire.KnownRecords;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** A person of whom the state holds some facts, or all. For a question with a code it holds an Observation that answers it. */
record HeldFacts(Questionnaire form, Set<Fact> facts) implements KnownRecords {

    enum Fact {
        PHONE,
        ADDRESS,
        LANGUAGE,
        CONTACT,
        BIRTH_DATE,
        ALLERGY,
        VISIT,
        OBSERVATIONS
    }

    @Override
    public Patient patient() {
        Patient patient = new Patient();
        patient.setId("Patient/somebody");
        patient.addName().setText("Somebody");
        patient.setGender(AdministrativeGender.FEMALE);
        if (facts.contains(Fact.PHONE)) {
            patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("9810000001");
        }
        if (facts.contains(Fact.ADDRESS)) {
            patient.addAddress().addLine("House 4").setCity("Delhi").setPostalCode("110053");
        }
        if (facts.contains(Fact.LANGUAGE)) {
            patient.addCommunication().getLanguage().addCoding(new Coding("urn:ietf:bcp:47", "ta", "Tamil"));
        }
        if (facts.contains(Fact.CONTACT)) {
            var contact = patient.addContact();
            contact.getName().addGiven("Ramesh").setFamily("Kumar");
            contact.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("9810000002");
        }
        if (facts.contains(Fact.BIRTH_DATE)) {
            patient.getBirthDateElement().setValueAsString("1962");
        }
        return patient;
    }

    @Override
    public Optional<Encounter> visit() {
        Encounter visit = new Encounter();
        visit.setId("Encounter/today");
        visit.addReasonCode().setText("Fever");
        return facts.contains(Fact.VISIT) ? Optional.of(visit) : Optional.empty();
    }

    @Override
    public List<Resource> about(String type) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setId("AllergyIntolerance/penicillin");
        allergy.getClinicalStatus().addCoding().setCode("active");
        allergy.getCode().addCoding().setSystem("http://snomed.info/sct").setDisplay("Penicillin");
        return facts.contains(Fact.ALLERGY) && type.equals("AllergyIntolerance") ? List.of(allergy) : List.of();
    }

    @Override
    public Optional<Observation> latest(List<Coding> codes, Instant since) {
        return facts.contains(Fact.OBSERVATIONS)
                ? items(form.getItem())
                        .filter(item -> item.hasCode() && item.getCodeFirstRep().equalsDeep(codes.get(0)))
                        .map(HeldFacts::observation)
                        .findFirst()
                : Optional.empty();
    }

    static Stream<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(item.getItem())));
    }

    private static Observation observation(QuestionnaireItemComponent item) {
        Type value = switch (item.getType()) {
            case BOOLEAN -> new BooleanType(true);
            case CHOICE -> new CodeableConcept(item.getAnswerOptionFirstRep().getValueCoding());
            case QUANTITY ->
                new Quantity()
                        .setValue(90)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("cm");
            default -> new StringType("what was said");
        };
        Observation observation =
                new Observation().setStatus(ObservationStatus.FINAL).setValue(value);
        observation.setId("Observation/" + item.getLinkId());
        return observation;
    }
}
