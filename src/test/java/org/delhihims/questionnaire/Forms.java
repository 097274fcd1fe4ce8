package org.delhihims.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;

/** A short form, and people about whom more or less is known. */
final class Forms {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final Instant NOW = Instant.parse("2026-11-30T06:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PHONE = "98100 00001";

    private Forms() {}

    static Questionnaire form(String name) {
        try (InputStream in = Forms.class.getResourceAsStream(name + ".json")) {
            return FHIR.newJsonParser()
                    .parseResource(Questionnaire.class, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Populated populate(Known known) {
        return new Populator(FHIR, CLOCK).populate(form("short"), known);
    }

    static Patient nobodyKnows() {
        Patient patient = new Patient();
        patient.setId("Patient/asha/_history/3");
        patient.getMeta().setVersionId("3");
        patient.addName().setText("Asha Devi");
        return patient;
    }

    static Patient reachable() {
        Patient patient = nobodyKnows();
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(PHONE);
        return patient;
    }

    static Observation waist(String id, String day, int centimetres) {
        Observation observation = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setEffective(new DateTimeType(day))
                .setValue(new Quantity()
                        .setValue(centimetres)
                        .setUnit("cm")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("cm"));
        observation.setId("Observation/" + id);
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode("8280-0");
        return observation;
    }

    /** The form as the state fills it in, sent back as completed. */
    static QuestionnaireResponse completed(Populated populated) {
        return populated.response().copy().setStatus(QuestionnaireResponseStatus.COMPLETED);
    }

    static void answer(QuestionnaireResponse response, String linkId, Type value) {
        QuestionnaireResponseItemComponent item = Answers.items(response.getItem())
                .filter(one -> one.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
        item.setAnswer(null);
        item.addAnswer().setValue(value);
    }
}
