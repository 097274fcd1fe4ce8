package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.correction.Correction.advance;
import static org.delhihims.tests.rest.correction.Correction.done;
import static org.delhihims.tests.rest.correction.Correction.evidence;
import static org.delhihims.tests.rest.correction.Correction.message;
import static org.delhihims.tests.rest.correction.Correction.request;
import static org.delhihims.tests.rest.correction.Correction.sendWhole;
import static org.delhihims.tests.rest.correction.Correction.state;
import static org.delhihims.tests.rest.correction.Correction.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody may try with a correction, and what comes of it. */
@Tag("rest")
final class CorrectionAttackTest {

    private static final String REQUEST = "medRecCxReq";
    private static final String DISAGREEMENT = "medRecCxDenialDisagree";

    private Resident resident;
    private Principal patient;
    private String result;

    @BeforeEach
    void register(Hims hims, Cast cast) {
        resident = Resident.register(hims);
        patient = Principal.resident(hims, cast, resident);
        hims.deskAt("lok-nayak").store(Records.opdVisit(resident.patient(), "lok-nayak"));
        result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
    }

    @Test
    void whatIsSentManyTimesUnderOneNumberIsOneCorrection(Hims hims) {
        ObjectNode message = request(REQUEST, result, "This is not my result.");
        message.putArray("identifier")
                .addObject()
                .put("system", "https://example.org/app")
                .put("value", resident.id());

        List<String> tasks = AtOnce.callers(6, caller -> task(sendWhole(patient.at(hims), message)));

        assertThat(tasks).hasSize(6).containsOnly(tasks.get(0));
        assertThat(task(sendWhole(patient.at(hims), message))).isEqualTo(tasks.get(0));
        JsonNode kept =
                done(patient.at(hims).queryParam("patient", resident.patient()).get("/Task"));
        assertThat(Json.idsIn(kept)).hasSize(1);
    }

    @Test
    void aMessageOfTenMegabytesIsRefused(Hims hims) {
        ObjectNode message = request(REQUEST, result, "a".repeat(10_000_000));

        Refused.with(422, sendWhole(patient.at(hims), message));
    }

    @Test
    void aMessageLeadsToNoOtherRecord(Hims hims) {
        String other = hims.deskAt("gtb").register("Ravi");
        ObjectNode pointing = request(REQUEST, result, "See there.");
        pointing.putArray("payload").addObject().putObject("contentReference").put("reference", other);
        Refused.with(400, sendWhole(patient.at(hims), pointing));

        ObjectNode hiding = request(REQUEST, result, "See there.");
        hiding.putArray("recipient").addObject().put("reference", other);
        hiding.putArray("basedOn").addObject().put("reference", other);
        ((ObjectNode) hiding.at("/payload/0"))
                .putObject("_contentString")
                .putArray("extension")
                .addObject()
                .put("url", "https://example.org/see")
                .putObject("valueReference")
                .put("reference", other);
        String task = task(sendWhole(patient.at(hims), hiding));

        assertThat(done(patient.at(hims)
                                .queryParam("patient", resident.patient())
                                .get("/Communication"))
                        .toString())
                .contains(task)
                .doesNotContain(other);
    }

    @Test
    void aClerkCompletesNoCorrectionOfAResult(Hims hims, Cast cast) {
        Principal clerk = Principal.staff(hims, cast, "registrar", "lok-nayak");
        String task = task(Correction.send(patient.at(hims), REQUEST, result, "This is not my result."));
        done(advance(clerk.at(hims), task, "in-review"));
        done(advance(clerk.at(hims), task, "accepted"));

        Refused.with(422, advance(clerk.at(hims), task, "amendment-completed"));
        Refused.with(404, advance(clerk.at(hims), task, "amendment-completed", evidence(result)));
        Refused.with(
                403,
                clerk.at(hims)
                        .contentType("application/json-patch+json")
                        .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"corrected\"}]")
                        .patch("/" + result));
        assertThat(state(hims.deskAt("lok-nayak").read(task))).isEqualTo("accepted");
    }

    @Test
    void theFacilityChangesNothingOfWhatThePatientSaidOrOfItsOwnDeeds(Hims hims) {
        String task = task(Correction.send(patient.at(hims), REQUEST, result, "This is not my result."));
        ObjectNode said = (ObjectNode)
                Json.resourcesIn(hims.deskAt("lok-nayak").search("Communication", "patient", resident.patient()))
                        .get(0);
        String message = "Communication/" + said.path("id").asText();
        ((ObjectNode) said.at("/payload/0")).put("contentString", "It was right.");
        done(advance(hims.at("lok-nayak"), task, "in-review"));
        JsonNode trail = Json.resourcesIn(hims.deskAt("lok-nayak").search("Provenance", "target", task))
                .get(0);

        Refused.with(422, hims.at("lok-nayak").body(said.toString()).put("/" + message));
        Refused.with(422, hims.at("lok-nayak").delete("/" + message));
        Refused.with(
                422,
                hims.at("lok-nayak").delete("/Provenance/" + trail.path("id").asText()));
        Refused.with(
                422,
                hims.at("lok-nayak")
                        .contentType("application/json-patch+json")
                        .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"rejected\"}]")
                        .patch("/" + task));
    }

    @Test
    void aLeapIsRefusedWithTheStepsThereAre(Hims hims) {
        String task = task(Correction.send(patient.at(hims), REQUEST, result, "This is not my result."));

        Refused leap = Refused.with(422, advance(hims.at("lok-nayak"), task, "accepted"));

        assertThat(leap.text()).contains("in-review, requester-cancelled, waiting-for-information");
    }

    @Test
    void aDisagreementIsFoundWithTheRecordByWhoTreats(Hims hims, Cast cast) {
        String task = task(Correction.send(patient.at(hims), REQUEST, result, "This is not my result."));
        done(advance(hims.at("lok-nayak"), task, "in-review"));
        done(advance(hims.at("lok-nayak"), task, "denied", message("The sample bore your card.")));
        String disagreement = task(Correction.send(patient.at(hims), DISAGREEMENT, task, "I was not there."));
        Principal doctor = Principal.staff(hims, cast, "doctor", "lok-nayak");

        JsonNode found = done(doctor.at(hims)
                .queryParam("_id", result.substring(result.indexOf('/') + 1))
                .queryParam("_revinclude", "Task:focus")
                .get("/Observation"));

        assertThat(Json.referencesIn(found)).containsExactlyInAnyOrder(result, task, disagreement);
        assertThat(done(doctor.at(hims).get("/" + disagreement)).toString()).contains(DISAGREEMENT);
    }
}
