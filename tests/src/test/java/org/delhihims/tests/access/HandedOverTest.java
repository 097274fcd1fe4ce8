package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Export;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Listener;
import org.delhihims.tests.Records;
import org.delhihims.tests.audit.Auditor;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves after the request that asked for it, in files and notifications, is what single reads would have shown. */
@Tag("rest")
final class HandedOverTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration UNTOLD = Duration.ofSeconds(3);

    private Principal hospital;
    private String own;
    private String ownResult;
    private Victim victim;

    @BeforeEach
    void register(Hims hims) {
        hospital = Principal.privateHospital(hims, "ilbs");
        victim = Victim.registered(hims);
        Resident resident = Resident.register(hims);
        own = resident.patient();
        ownResult = hims.deskAt("lok-nayak").store(Records.haemoglobin(own, "lok-nayak", "9.2"));
        PresentedCard.of(hims, resident).openTo(hospital, hims);
    }

    @Test
    void anExportHoldsWhatSingleReadsWouldShow(Hims hims) {
        String restricted = hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B20"}]}}""".formatted(own)));
        List<String> all = new ArrayList<>(List.of(own, ownResult, restricted));
        victim.words().forEach((type, id) -> {
            if (Character.isUpperCase(type.charAt(0)) && !type.equals("Deleted") && !type.equals("Practitioner")) {
                all.add(type + "/" + id);
            }
        });

        for (Principal reader : List.of(hospital, ownSystem(hims))) {
            List<String> exported = export(hims, reader, "/Patient/$export").references();

            List<String> shown = all.stream()
                    .filter(record -> reader.at(hims).get("/" + record).statusCode() == 200)
                    .toList();
            assertThat(shown).as("what %s may read", reader).contains(ownResult);
            assertThat(exported.stream().filter(all::contains))
                    .as("of it, what an export for %s holds", reader)
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
        assertThat(export(hims, hospital, "/Patient/$export").references()).doesNotContain(restricted);
    }

    @Test
    void whoIsHiddenIsMissingLikeSomebodyWhoIsNotThere(Hims hims) {
        String nobody = UUID.randomUUID().toString();
        String hidden = String.valueOf(victim.words().get("Patient"));

        Export export = export(
                hims,
                hospital,
                "/Patient/$export",
                "_type",
                "Patient,Condition",
                "patient",
                own + ",Patient/" + hidden + ",Patient/" + nobody);

        assertThat(export.references()).contains(own).noneMatch(record -> record.contains(hidden));
        List<String> errors = export.lines("error").stream()
                .map(ObjectNode::toString)
                .map(line -> line.replace(hidden, "X").replace(nobody, "X"))
                .toList();
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0)).isEqualTo(errors.get(1));
    }

    @Test
    void whatWasDeletedIsToldToWhomItWasOpen(Hims hims) {
        String deleted = String.valueOf(victim.words().get("Deleted"));

        Export forOthers = export(hims, hospital, "/$export", "_type", "Condition", "_since", "2026-01-01T00:00:00Z");
        Export forWriters =
                export(hims, ownSystem(hims), "/$export", "_type", "Condition", "_since", "2026-01-01T00:00:00Z");

        assertThat(forOthers.lines("deleted")).noneMatch(line -> line.toString().contains(deleted));
        assertThat(forWriters.lines("deleted")).anyMatch(line -> line.toString().contains(deleted));
    }

    @Test
    void filtersDoNotLeadToOtherRecords(Hims hims) {
        Response answer = ask(
                hims,
                hospital,
                "/$export",
                "_type",
                "Observation",
                "_typeFilter",
                "Observation?subject:Patient.name=Asha");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void filesAreOfWhomeverAskedForThem(Hims hims, Cast cast) {
        Export export = export(hims, hospital, "/Patient/$export", "_type", "Patient");
        String file = export.manifest().at("/output/0/url").asText();

        for (String address : List.of(export.status(), file)) {
            assertThat(hospital.at(hims).urlEncodingEnabled(false).get(address).statusCode())
                    .isEqualTo(200);
            assertThat(Principal.hospital(cast)
                            .at(hims)
                            .urlEncodingEnabled(false)
                            .get(address)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Principal.hospital(cast)
                        .at(hims)
                        .urlEncodingEnabled(false)
                        .delete(export.status())
                        .statusCode())
                .isEqualTo(404);
        assertThat(export.poll().statusCode()).isEqualTo(200);
    }

    @Test
    void aPatientSeesThatACopyWasTaken(Hims hims) {
        export(hims, hospital, "/Patient/$export", "_type", "Observation").manifest();

        List<JsonNode> events = List.copyOf(Json.resourcesIn(Json.read(Auditor.of(hims)
                .call()
                .queryParam("patient", own)
                .queryParam("_count", "200")
                .get("/AuditEvent")
                .asString())));
        assertThat(events)
                .anyMatch(event -> event.toString().contains("\"export\"")
                        && event.toString().contains(ownResult));
    }

    @Test
    void aSubscriberIsToldOfWhatHeMaySee(Hims hims) {
        try (Listener listener = new Listener(200)) {
            subscribe(hims, listener);

            hims.deskAt("lok-nayak")
                    .store(Records.haemoglobin("Patient/" + victim.words().get("Patient"), "lok-nayak", "7.1"));
            String told = hims.deskAt("lok-nayak").store(Records.haemoglobin(own, "lok-nayak", "9.4"));

            await().atMost(SOON).until(() -> !listener.calls().isEmpty());
            assertThat(listener.calls()).extracting(Listener.Call::path).containsExactly("/in/" + told);
        }
    }

    /** The system of the hospital that has written all of it. */
    private static Principal ownSystem(Hims hims) {
        return new Principal("its own system", hims.authorization());
    }

    @Test
    void aBlockedSubscriberIsToldNothing(Hims hims) throws InterruptedException {
        String client = App.systemOfPrivateHospital(hims, "ilbs").id();
        try (Listener listener = new Listener(200)) {
            subscribe(hims, listener);
            hims.command("client", "block", "--client-id=" + client);
            try {
                hims.deskAt("lok-nayak").store(Records.haemoglobin(own, "lok-nayak", "9.6"));
                // He is told within milliseconds, if at all.
                Thread.sleep(UNTOLD.toMillis());
            } finally {
                hims.command("client", "unblock", "--client-id=" + client);
            }

            String told = hims.deskAt("lok-nayak").store(Records.haemoglobin(own, "lok-nayak", "9.7"));

            await().atMost(SOON).until(() -> !listener.calls().isEmpty());
            assertThat(listener.calls()).extracting(Listener.Call::path).containsExactly("/in/" + told);
        }
    }

    private void subscribe(Hims hims, Listener listener) {
        hospital.at(hims)
                .body("""
                        {"resourceType": "Subscription", "status": "requested", "reason": "results",
                         "criteria": "Observation?status=final",
                         "channel": {"type": "rest-hook", "payload": "application/fhir+json", "endpoint": "%s/in"}}""".formatted(listener.address()))
                .post("/Subscription")
                .then()
                .statusCode(201);
    }

    private static Export export(Hims hims, Principal reader, String path, String... parameters) {
        return Export.begun(hims, ask(hims, reader, path, parameters), reader::at);
    }

    private static Response ask(Hims hims, Principal reader, String path, String... parameters) {
        var request = reader.at(hims).header("Prefer", "respond-async");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path);
    }
}
