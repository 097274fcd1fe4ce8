package org.delhihims.tests.access;

import java.util.ArrayList;
import java.util.List;

/** Attacks on one hidden patient: by address, by search, by what refers to it, and by writing. */
final class LeakCorpus {

    /** Types of which the hidden patient has a record, the parameter that names its patient, and one of its values. */
    private record Kind(String type, String patient, String value) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Condition", "patient", "code:text={word}"),
            new Kind("Observation", "patient", "code:text={word}"),
            new Kind("Encounter", "patient", "identifier=urn:leak%7C{word}"),
            new Kind("Appointment", "patient", "identifier=urn:leak%7C{word}"),
            new Kind("AllergyIntolerance", "patient", "identifier=urn:leak%7C{word}"),
            new Kind("DocumentReference", "patient", "identifier=urn:leak%7C{word}"));

    private LeakCorpus() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        byAddress(attacks);
        KINDS.forEach(kind -> ofKind(kind, attacks));
        byPerson(attacks);
        byWriting(attacks);
        return List.copyOf(attacks);
    }

    private static void byAddress(List<Attack> attacks) {
        attacks.add(Attack.get("/Patient/{Patient}"));
        attacks.add(Attack.get("/Patient/{Patient}/_history"));
        attacks.add(Attack.get("/Patient/{Patient}/_history/1"));
        attacks.add(Attack.get("/Patient/{Patient}/$everything"));
        attacks.add(Attack.get("/Patient/{Patient}/$everything?_type=Condition"));
        attacks.add(Attack.get("/Patient/{Patient}/$meta"));
        attacks.add(Attack.get("/Patient/{Patient}?_summary=true"));
        attacks.add(Attack.get("/Patient/{Patient}?_elements=name"));
        attacks.add(Attack.get("/Condition/{Deleted}"));
        attacks.add(Attack.get("/Condition/{Deleted}/_history"));
        attacks.add(Attack.get("/Condition/{Deleted}/_history/1"));
    }

    private static void ofKind(Kind kind, List<Attack> attacks) {
        String record = "/" + kind.type() + "/{" + kind.type() + "}";
        String search = "/" + kind.type() + "?";
        attacks.add(Attack.get(record));
        attacks.add(Attack.get(record + "/_history"));
        attacks.add(Attack.get(record + "/_history/1"));
        attacks.add(Attack.get(record + "/$meta"));
        attacks.add(Attack.send("DELETE", record, ""));
        attacks.add(Attack.get(search + "_id={" + kind.type() + "}"));
        attacks.add(Attack.get(search + "_id={" + kind.type() + "}&_summary=count"));
        attacks.add(Attack.get(search + "_id={" + kind.type() + "}&_total=accurate"));
        attacks.add(Attack.get(search + kind.patient() + "=Patient/{Patient}"));
        attacks.add(Attack.get(search + kind.patient() + "=Patient/{Patient}&_summary=count"));
        attacks.add(Attack.get(search + kind.patient() + "=Patient/{Patient}&_total=accurate&_count=1"));
        attacks.add(Attack.get(search + kind.patient() + "=Patient/{Patient}&_sort=-_lastUpdated"));
        attacks.add(Attack.get(search + kind.patient() + ".name={word}"));
        attacks.add(Attack.get(search + kind.value()));
        attacks.add(Attack.get(search + kind.value() + "&_summary=count"));
        attacks.add(Attack.get("/Patient?_has:" + kind.type() + ":" + kind.patient() + ":_id={" + kind.type() + "}"));
        attacks.add(Attack.get(
                "/Patient?_has:" + kind.type() + ":" + kind.patient() + ":_lastUpdated=gt2020&_id={Patient}"));
    }

    private static void byPerson(List<Attack> attacks) {
        for (String parameter : List.of("name", "family", "given", "name:exact", "address", "address-city")) {
            attacks.add(Attack.get("/Patient?" + parameter + "={word}"));
            attacks.add(Attack.get("/Patient?" + parameter + "={word}&_summary=count"));
            attacks.add(Attack.get("/Observation?patient." + parameter + "={word}"));
            attacks.add(Attack.get("/Practitioner?_has:Appointment:actor:patient." + parameter + "={word}"));
        }
        attacks.add(Attack.get("/Patient?phone={phone}"));
        attacks.add(Attack.get("/Patient?_id={Patient}"));
        attacks.add(Attack.get("/Patient?_id={Patient}&_summary=count"));
        attacks.add(Attack.get("/Patient?_id={Patient}&_revinclude=Observation:patient"));
        attacks.add(Attack.get("/Practitioner?_has:Appointment:actor:patient=Patient/{Patient}"));
        attacks.add(Attack.get("/Practitioner?_has:Appointment:actor:patient=Patient/{Patient}&_summary=count"));
        attacks.add(Attack.get("/Practitioner?_has:Appointment:actor:_id={Appointment}"));
        attacks.add(Attack.get("/Location?_has:Encounter:location:patient=Patient/{Patient}"));
        attacks.add(Attack.get("/Organization?_has:Patient:organization:name={word}"));
        attacks.add(Attack.get("/Practitioner?_id={Practitioner}&_revinclude=Appointment:actor"));
        attacks.add(Attack.get("/RelatedPerson?patient=Patient/{Patient}"));
        attacks.add(Attack.get("/Group?member=Patient/{Patient}"));
        attacks.add(Attack.get("/Provenance?target=Patient/{Patient}"));
        attacks.add(Attack.get("/Consent?patient=Patient/{Patient}"));
        attacks.add(Attack.get("/Coverage?beneficiary=Patient/{Patient}"));
        attacks.add(Attack.get("/Observation/$lastn?patient=Patient/{Patient}&category=laboratory"));
    }

    private static void byWriting(List<Attack> attacks) {
        attacks.add(Attack.send("PUT", "/Patient/{Patient}", """
                {"resourceType": "Patient", "id": "{Patient}", "name": [{"text": "Mine"}]}"""));
        attacks.add(Attack.send("PUT", "/Observation/{Observation}", """
                {"resourceType": "Observation", "id": "{Observation}", "status": "final", "code": {"text": "mine"},
                 "subject": {"reference": "Patient/{Patient}"}, "effectiveDateTime": "2026-07-20", "valueString": "x"}"""));
        attacks.add(Attack.send("PUT", "/Observation?patient=Patient/{Patient}&code=http://loinc.org%7C718-7", """
                {"resourceType": "Observation", "status": "final", "code": {"text": "mine"},
                 "subject": {"reference": "Patient/{Patient}"}, "effectiveDateTime": "2026-07-20", "valueString": "x"}"""));
        for (String record : List.of("/Patient/{Patient}", "/Observation/{Observation}", "/Encounter/{Encounter}")) {
            attacks.add(Attack.send(
                    "PATCH", record, """
                    {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                      {"name": "type", "valueCode": "delete"}, {"name": "path", "valueString": "%s.text"}]}]}""".formatted(record.substring(1).replaceAll("/.*", ""))));
        }
        attacks.add(Attack.send("POST", "/Group", """
                {"resourceType": "Group", "type": "person", "actual": true,
                 "member": [{"entity": {"reference": "Patient/{Patient}"}}]}"""));
        attacks.add(Attack.send("POST", "/Patient/{Patient}/$issue-card", "{\"resourceType\": \"Parameters\"}"));
        attacks.add(Attack.send("POST", "/Communication/$correction-request", """
                {"resourceType": "Parameters", "parameter": [{"name": "communication", "resource": {
                  "resourceType": "Communication", "status": "completed", "about": [{"reference": "Observation/{Observation}"}],
                  "payload": [{"contentString": "mine"}]}}]}"""));
        attacks.add(Attack.send("POST", "/Questionnaire/opd-pre-registration/$populate", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "subject", "valueReference": {"reference": "Patient/{Patient}"}}]}"""));
        attacks.add(Attack.send("POST", "/QuestionnaireResponse/$extract", """
                {"resourceType": "Parameters", "parameter": [{"name": "questionnaire-response", "resource": {
                  "resourceType": "QuestionnaireResponse", "status": "completed", "subject": {"reference": "Patient/{Patient}"},
                  "questionnaire": "https://delhihims.example/fhir/Questionnaire/opd-pre-registration"}}]}"""));
    }
}
