package org.delhihims.tests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Resources as a hospital's software writes them, each as short as a real one may be. */
public final class Records {

    public static final String CARD = "https://delhihims.example/sid/health-card";
    public static final String HOSPITAL_NUMBER = "https://delhihims.example/sid/uhid/lok-nayak";

    private Records() {}

    public static ObjectNode resident(String name) {
        return json("""
                {
                  "resourceType": "Patient",
                  "active": true,
                  "name": [{"text": "%s"}]
                }""", name);
    }

    /** What a survey team of Lok Nayak writes at the door of a resident. */
    public static ObjectNode survey(String patient) {
        return json("""
                {
                  "resourceType": "VerificationResult",
                  "extension": [{
                    "url": "https://delhihims.example/fhir/StructureDefinition/survey-place",
                    "valueAddress": {
                      "extension": [{
                        "url": "https://delhihims.example/fhir/StructureDefinition/position-accuracy",
                        "valueQuantity": {
                          "value": 8, "unit": "m", "system": "http://unitsofmeasure.org", "code": "m"}
                      }, {
                        "url": "http://hl7.org/fhir/StructureDefinition/geolocation",
                        "extension": [
                          {"url": "latitude", "valueDecimal": 28.6692},
                          {"url": "longitude", "valueDecimal": 77.2673}]
                      }],
                      "text": "Seelampur"
                    }
                  }],
                  "target": [{"reference": "%s"}],
                  "status": "validated",
                  "statusDate": "2026-11-20T11:00:00+05:30",
                  "validator": [{"organization": {"reference": "Organization/lok-nayak"}}]
                }""", patient);
    }

    /** A resident whose name stands in its parts. */
    public static ObjectNode resident(String given, String family) {
        return json("""
                {
                  "resourceType": "Patient",
                  "active": true,
                  "name": [{"text": "%1$s %2$s", "given": ["%1$s"], "family": "%2$s"}]
                }""", given, family);
    }

    /** A resident known at Lok Nayak by a number. */
    public static ObjectNode residentWithNumber(String name, String hospitalNumber) {
        return json("""
                {
                  "resourceType": "Patient",
                  "identifier": [{
                    "system": "https://delhihims.example/sid/uhid/lok-nayak",
                    "value": "%s",
                    "assigner": {"display": "Lok Nayak Hospital"}
                  }],
                  "active": true,
                  "name": [{"text": "%s"}]
                }""", hospitalNumber, name);
    }

    /** A resident who comes with a card. */
    public static ObjectNode residentWithCard(String name, String card) {
        return json("""
                {
                  "resourceType": "Patient",
                  "identifier": [{
                    "use": "official",
                    "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "HC"}]},
                    "system": "https://delhihims.example/sid/health-card",
                    "value": "%s"
                  }],
                  "active": true,
                  "name": [{"text": "%s"}]
                }""", card, name);
    }

    public static ObjectNode opdVisit(String patient, String hospital) {
        return json("""
                {
                  "resourceType": "Encounter",
                  "status": "in-progress",
                  "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
                  "subject": {"reference": "%s"},
                  "period": {"start": "2026-07-20T09:42:00+05:30"},
                  "serviceProvider": {"reference": "Organization/%s"}
                }""", patient, hospital);
    }

    /** A laboratory result in g/dL that nobody has signed but the hospital. */
    public static ObjectNode haemoglobin(String patient, String hospital, String value) {
        return json("""
                {
                  "resourceType": "Observation",
                  "status": "final",
                  "category": [{"coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                    "code": "laboratory"
                  }]}],
                  "code": {"coding": [{"system": "http://loinc.org", "code": "718-7"}]},
                  "subject": {"reference": "%s"},
                  "effectiveDateTime": "2026-07-20T10:30:00+05:30",
                  "performer": [{"reference": "Organization/%s"}],
                  "valueQuantity": {
                    "value": %s, "unit": "g/dL", "system": "http://unitsofmeasure.org", "code": "g/dL"
                  }
                }""", patient, hospital, value);
    }

    /** Something seen of a patient, in words. */
    public static ObjectNode note(String patient, String words) {
        return json("""
                {
                  "resourceType": "Observation",
                  "status": "final",
                  "code": {"text": "%s"},
                  "subject": {"reference": "%s"},
                  "effectiveDateTime": "2026-07-20",
                  "valueString": "%s"
                }""", words, patient, words);
    }

    /** What a resident permits or denies a hospital. */
    public static ObjectNode consent(String permitOrDeny, String patient, String hospital) {
        return json("""
                {
                  "resourceType": "Consent",
                  "status": "active",
                  "scope": {"coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
                  "category": [{"coding": [{"system": "http://loinc.org", "code": "59284-0"}]}],
                  "patient": {"reference": "%2$s"},
                  "dateTime": "2026-07-20T09:45:00+05:30",
                  "performer": [{"reference": "%2$s"}],
                  "policyRule": {"coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "OPTIN"}]},
                  "provision": {
                    "type": "%1$s",
                    "actor": [{
                      "role": {"coding": [{
                        "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "IRCP"}]},
                      "reference": {"reference": "Organization/%3$s"}
                    }]
                  }
                }""", permitOrDeny, patient, hospital);
    }

    /** A Bundle of type transaction or batch. Entries are added with {@link #post} and its like. */
    public static ObjectNode bundle(String type) {
        ObjectNode bundle = json("{\"resourceType\": \"Bundle\", \"type\": \"%s\"}", type);
        bundle.putArray("entry");
        return bundle;
    }

    /** Adds the creation of a resource to a Bundle, and answers the placeholder others may refer to it by. */
    public static String post(ObjectNode bundle, ObjectNode resource) {
        String placeholder = "urn:uuid:" + UUID.randomUUID();
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.put("fullUrl", placeholder);
        entry.set("resource", resource);
        entry.putObject("request")
                .put("method", "POST")
                .put("url", resource.path("resourceType").asText());
        return placeholder;
    }

    private static ObjectNode json(String template, Object... values) {
        return Json.read(String.format(template, values));
    }
}
