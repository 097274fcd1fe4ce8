package org.delhihims.tests.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Searches that are drawn by lot: each a type, some conditions, and a way of showing what is found. */
final class Questions {

    private static final Map<String, List<String>> CONDITIONS = Map.ofEntries(
            Map.entry(
                    "Patient",
                    List.of(
                            "_id={Patient}",
                            "name={word}",
                            "family={word}",
                            "phone={phone}",
                            "name:exact={word}",
                            "birthdate=1971-02-03",
                            "address-city={word}",
                            "_has:Observation:patient:code=http%3A%2F%2Floinc.org%7C718-7",
                            "_has:Condition:patient:code:text={word}",
                            "_has:Encounter:patient:identifier=urn:leak%7C{word}",
                            "general-practitioner:Practitioner.name=Rao")),
            Map.entry(
                    "Observation",
                    List.of(
                            "patient=Patient/{Patient}",
                            "patient.name={word}",
                            "subject:Patient.birthdate=1971-02-03",
                            "code=http%3A%2F%2Floinc.org%7C718-7",
                            "code:not=http%3A%2F%2Floinc.org%7C718-7",
                            "date=ge2024-01-01",
                            "category=laboratory",
                            "status=final",
                            "value-quantity=gt5")),
            Map.entry(
                    "Condition",
                    List.of(
                            "patient=Patient/{Patient}",
                            "patient.family={word}",
                            "code:text={word}",
                            "clinical-status=active",
                            "_security=R",
                            "_security:not=V",
                            "encounter.identifier=urn:leak%7C{word}")),
            Map.entry(
                    "Encounter",
                    List.of(
                            "patient=Patient/{Patient}",
                            "identifier=urn:leak%7C{word}",
                            "date=lt2025-01-01",
                            "status=finished",
                            "class=AMB",
                            "patient.phone={phone}",
                            "_has:Observation:encounter:status=final")),
            Map.entry(
                    "Appointment",
                    List.of(
                            "patient=Patient/{Patient}",
                            "actor=Practitioner/{Practitioner}",
                            "identifier=urn:leak%7C{word}",
                            "status=fulfilled",
                            "date=ge2024-07-01",
                            "patient.name={word}")),
            Map.entry(
                    "AllergyIntolerance",
                    List.of("patient=Patient/{Patient}", "clinical-status=active", "patient.name={word}")),
            Map.entry(
                    "ServiceRequest",
                    List.of(
                            "patient=Patient/{Patient}",
                            "status=active",
                            "patient.name={word}",
                            "subject:Patient.phone={phone}")),
            Map.entry(
                    "MedicationRequest",
                    List.of("patient=Patient/{Patient}", "status=active", "intent=order", "patient.name={word}")),
            Map.entry(
                    "DocumentReference",
                    List.of(
                            "patient=Patient/{Patient}",
                            "status=current",
                            "type:text=letter",
                            "patient.family={word}")),
            Map.entry(
                    "Practitioner",
                    List.of(
                            "_id={Practitioner}",
                            "name=Rao",
                            "_has:Appointment:actor:status=fulfilled",
                            "_has:Appointment:practitioner:patient=Patient/{Patient}",
                            "_has:Observation:performer:code=http%3A%2F%2Floinc.org%7C718-7")),
            Map.entry(
                    "Organization", List.of("name=lok", "_has:Encounter:service-provider:status=finished", "_id=gtb")),
            Map.entry("Communication", List.of("patient=Patient/{Patient}", "status=completed", "patient.name={word}")),
            Map.entry("Consent", List.of("patient=Patient/{Patient}", "status=active")),
            Map.entry("RelatedPerson", List.of("patient=Patient/{Patient}", "name={word}")));

    private static final List<String> WAYS = List.of(
            "_total=accurate",
            "_summary=count",
            "_summary=true",
            "_count=1",
            "_count=2&_total=accurate",
            "_sort=_lastUpdated",
            "_sort=-_lastUpdated&_count=1",
            "_sort=_id&_total=accurate",
            "_elements=id",
            "_include=*",
            "_lastUpdated=ge2020-01-01",
            "_id:missing=false");

    private static final List<String> TYPES =
            CONDITIONS.keySet().stream().sorted().toList();

    private final Random lot;

    Questions(long seed) {
        lot = new Random(seed);
    }

    Attack next(Map<String, String> words) {
        String type = any(TYPES);
        List<String> left = new ArrayList<>(CONDITIONS.get(type));
        StringJoiner query = new StringJoiner("&");
        if (lot.nextInt(4) > 0) {
            // Most callers are answered only of a patient whom they name.
            query.add(left.remove(0));
        }
        for (int i = lot.nextInt(query.length() == 0 ? 3 : 2) - (query.length() == 0 ? 0 : 1);
                i >= 0 && !left.isEmpty();
                i--) {
            query.add(left.remove(lot.nextInt(left.size())));
        }
        if (lot.nextBoolean()) {
            query.add(any(WAYS));
        }
        Attack question = Attack.get("/" + type + "?" + query);
        List<java.util.function.UnaryOperator<Attack>> ways = question.ways();
        return ways.get(lot.nextInt(4) == 0 ? lot.nextInt(ways.size()) : 0).apply(question.on(words));
    }

    private String any(List<String> choices) {
        return choices.get(lot.nextInt(choices.size()));
    }
}
