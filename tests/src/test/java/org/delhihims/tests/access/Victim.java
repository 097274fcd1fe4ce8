package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;

/** A patient of one hospital, whom nobody else has to do with, and the words that lead to the records of that patient. */
record Victim(Map<String, String> words) {

    /** Registers the patient at Lok Nayak, with a record of each kind, all of long ago. */
    static Victim registered(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        Map<String, String> words = new LinkedHashMap<>();
        String word = Invented.surname();
        String phone = Invented.mobile();
        words.put("word", word);
        words.put("phone", phone);
        String patient = desk.store(Json.read("""
                {"resourceType": "Patient", "name": [{"text": "%1$s", "family": "%1$s", "given": ["%1$s"]}],
                 "telecom": [{"system": "phone", "value": "%2$s"}], "birthDate": "1971-02-03",
                 "address": [{"city": "%1$s", "text": "%1$s"}]}""".formatted(word, phone)));
        words.put("Patient", idOf(patient));
        String doctor =
                desk.store(Json.read("{\"resourceType\": \"Practitioner\", \"name\": [{\"text\": \"Dr Rao\"}]}"));
        words.put("Practitioner", idOf(doctor));
        for (String text : new String[] {"""
            {"resourceType": "Condition", "subject": {"reference": "%1$s"}, "code": {"text": "%3$s"}, "clinicalStatus": {"coding": [{"code": "active", "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]}}""", """
            {"resourceType": "Observation", "status": "final", "subject": {"reference": "%1$s"},
             "code": {"text": "%3$s"}, "effectiveDateTime": "2024-07-20", "valueString": "%3$s"}""", """
            {"resourceType": "Encounter", "status": "finished", "subject": {"reference": "%1$s"},
             "identifier": [{"system": "urn:leak", "value": "%3$s"}],
             "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
             "period": {"start": "2024-07-20T09:42:00+05:30", "end": "2024-07-20T10:42:00+05:30"},
             "serviceProvider": {"reference": "Organization/lok-nayak"}}""", """
            {"resourceType": "Appointment", "status": "fulfilled", "start": "2024-07-20T09:40:00+05:30",
             "end": "2024-07-20T09:50:00+05:30", "identifier": [{"system": "urn:leak", "value": "%3$s"}],
             "participant": [{"actor": {"reference": "%1$s"}, "status": "accepted"},
                             {"actor": {"reference": "%2$s"}, "status": "accepted"}]}""", """
            {"resourceType": "AllergyIntolerance", "patient": {"reference": "%1$s"},
             "identifier": [{"system": "urn:leak", "value": "%3$s"}], "code": {"text": "%3$s"},
             "clinicalStatus": {"coding": [{"code": "active",
               "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"}]}}""", """
            {"resourceType": "DocumentReference", "status": "current", "subject": {"reference": "%1$s"},
             "identifier": [{"system": "urn:leak", "value": "%3$s"}], "type": {"text": "letter"},
             "content": [{"attachment": {"contentType": "text/plain", "data": "aGlkZGVu"}}]}""", """
            {"resourceType": "ServiceRequest", "status": "active", "intent": "order", "code": {"text": "%3$s"},
             "identifier": [{"system": "urn:leak", "value": "%3$s"}], "subject": {"reference": "%1$s"}}""", """
            {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
             "identifier": [{"system": "urn:leak", "value": "%3$s"}], "subject": {"reference": "%1$s"},
             "medicationCodeableConcept": {"text": "%3$s"}, "dosageInstruction": [{"text": "one a day"}]}"""}) {
            ObjectNode record = Json.read(text.formatted(patient, doctor, word));
            Response stored = hims.at("lok-nayak")
                    .body(record.toString())
                    .post("/" + record.path("resourceType").asText());
            assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
            words.put(record.path("resourceType").asText(), stored.path("id"));
        }
        String deleted = desk.store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"}, "code": {"text": "%s"}, "clinicalStatus": {"coding": [{"code": "active", "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]}}""".formatted(patient, word)));
        hims.at("lok-nayak").delete("/" + deleted).then().statusCode(200);
        words.put("Deleted", idOf(deleted));
        return new Victim(words);
    }

    /** The same words, of somebody who is not there at all. */
    Map<String, String> absent() {
        Map<String, String> absent = new LinkedHashMap<>();
        words.forEach((name, value) -> absent.put(
                name,
                switch (name) {
                    case "word" -> Invented.surname();
                    case "phone" -> Invented.mobile();
                    default -> UUID.randomUUID().toString();
                }));
        // A doctor is no secret.
        absent.put("Practitioner", words.getOrDefault("Practitioner", ""));
        return absent;
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
