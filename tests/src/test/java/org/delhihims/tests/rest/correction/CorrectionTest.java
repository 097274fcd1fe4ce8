package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.correction.Correction.advance;
import static org.delhihims.tests.rest.correction.Correction.done;
import static org.delhihims.tests.rest.correction.Correction.evidence;
import static org.delhihims.tests.rest.correction.Correction.message;
import static org.delhihims.tests.rest.correction.Correction.state;
import static org.delhihims.tests.rest.correction.Correction.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
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

/** A patient asks for a correction, the facility that wrote the record decides, and its author corrects it. */
@Tag("rest")
final class CorrectionTest {

    private static final String REQUEST = "medRecCxReq";
    private static final String DISAGREEMENT = "medRecCxDenialDisagree";

    private Resident resident;
    private Principal patient;
    private String result;

    @BeforeEach
    void register(Hims hims, Cast cast) {
        resident = Resident.register(hims);
        patient = Principal.resident(hims, cast, resident);
        result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
    }

    @Test
    void thePatientAsksTheFacilityAcceptsAndTheAuthorCorrects(Hims hims) {
        String task = asked(hims);
        done(advance(hims.at("lok-nayak"), task, "in-review"));
        done(advance(hims.at("lok-nayak"), task, "accepted"));
        Refused.with(422, advance(hims.at("lok-nayak"), task, "amendment-completed"));
        Refused.with(422, advance(hims.at("lok-nayak"), task, "amendment-completed", evidence(result + "/_history/1")));
        ObjectNode corrected = hims.deskAt("lok-nayak").read(result).put("status", "corrected");
        ((ObjectNode) corrected.path("valueQuantity")).put("value", 12.1);
        hims.at("lok-nayak").body(corrected.toString()).put("/" + result).then().statusCode(200);

        done(advance(hims.at("lok-nayak"), task, "amendment-completed", evidence(result + "/_history/2")));

        JsonNode seen = done(patient.at(hims).get("/" + task));
        assertThat(state(seen)).isEqualTo("amendment-completed");
        assertThat(seen.path("status").asText()).isEqualTo("completed");
        assertThat(seen.at("/for/reference").asText()).isEqualTo(resident.patient());
        assertThat(seen.at("/owner/reference").asText()).isEqualTo("Organization/lok-nayak");
        assertThat(seen.at("/output/0/valueReference/display").asText()).isEqualTo(result + "/_history/2");
        assertThat(hims.deskAt("lok-nayak")
                        .read(result + "/_history/1")
                        .at("/valueQuantity/value")
                        .asDouble())
                .isEqualTo(7.1);
    }

    @Test
    void aQuestionIsAskedAndAnswered(Hims hims) {
        String task = asked(hims);
        Refused.with(422, advance(hims.at("lok-nayak"), task, "waiting-for-information"));
        done(advance(hims.at("lok-nayak"), task, "waiting-for-information", message("Where were you tested?")));

        Response answer = Correction.send(patient.at(hims), REQUEST, task, "At GTB.");

        assertThat(task(answer)).isEqualTo(task);
        assertThat(state(done(patient.at(hims).get("/" + task)))).isEqualTo("in-review");
        List<JsonNode> messages = Json.resourcesIn(
                done(patient.at(hims).queryParam("patient", resident.patient()).get("/Communication")));
        assertThat(messages)
                .extracting(one -> one.at("/payload/0/contentString").asText())
                .containsExactlyInAnyOrder("This is not my result.", "Where were you tested?", "At GTB.");
    }

    @Test
    void aDisagreementWithADenialIsLogged(Hims hims) {
        String task = asked(hims);
        Refused.with(422, Correction.send(patient.at(hims), DISAGREEMENT, task, "No."));
        done(advance(hims.at("lok-nayak"), task, "in-review"));
        done(advance(hims.at("lok-nayak"), task, "denied", message("The sample bore your card.")));

        String disagreement = task(Correction.send(patient.at(hims), DISAGREEMENT, task, "I was not there."));

        JsonNode kept = done(patient.at(hims).get("/" + disagreement));
        assertThat(kept.at("/code/coding/0/code").asText()).isEqualTo(DISAGREEMENT);
        assertThat(kept.at("/reasonReference/reference").asText()).isEqualTo(task);
        assertThat(state(kept)).isEqualTo("queued");
        Refused.with(403, advance(patient.at(hims), disagreement, "disagreement-logged"));
        done(advance(hims.at("lok-nayak"), disagreement, "disagreement-logged"));
        JsonNode over = done(advance(hims.at("lok-nayak"), disagreement, "completed"));
        assertThat(over.path("status").asText()).isEqualTo("completed");
        Refused.with(422, Correction.send(patient.at(hims), DISAGREEMENT, task, "Once more."));
    }

    @Test
    void whoeverAskedCancels(Hims hims) {
        String task = asked(hims);
        Refused.with(403, advance(hims.at("lok-nayak"), task, "requester-cancelled"));

        JsonNode cancelled = done(advance(patient.at(hims), task, "requester-cancelled"));

        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
        Refused.with(422, advance(hims.at("lok-nayak"), task, "in-review"));
    }

    @Test
    void nobodyElseMovesACorrectionOrWritesItByHand(Hims hims, Cast cast) {
        String task = asked(hims);
        Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");
        Principal other = Principal.resident(hims, cast, Resident.register(hims));

        Refused.with(403, advance(patient.at(hims), task, "in-review"));
        Refused.with(404, advance(doctor.at(hims), task, "in-review"));
        Refused.with(404, advance(other.at(hims), task, "requester-cancelled"));
        Refused.with(404, Correction.send(other.at(hims), REQUEST, result, "I should not see this."));
        ObjectNode read = hims.deskAt("lok-nayak").read(task);
        ((ObjectNode) read.at("/businessStatus/coding/0")).put("code", "denied");
        Refused.with(422, hims.at("lok-nayak").body(read.toString()).put("/" + task));
        Refused.with(422, hims.at("lok-nayak").delete("/" + task));
        Refused.with(400, advance(hims.at("lok-nayak"), task, "forgotten"));
        assertThat(state(hims.deskAt("lok-nayak").read(task))).isEqualTo("queued");
    }

    @Test
    void theAdministratorSeesWhatWaitsAtHisFacility(Hims hims, Cast cast) {
        String task = asked(hims);
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        Principal another = Principal.staff(hims, cast, "facility-administrator", "gtb");

        JsonNode queue = done(administrator.at(hims).get("/Organization/lok-nayak/$correction-queue"));
        assertThat(queue.toString())
                .contains("\"reference\":\"" + task + "\"")
                .doesNotContain(resident.patient())
                .doesNotContain(result);
        JsonNode overdue = done(
                administrator.at(hims).queryParam("overdue", "true").get("/Organization/lok-nayak/$correction-queue"));
        assertThat(overdue.toString()).doesNotContain(task);
        Refused.with(403, another.at(hims).get("/Organization/lok-nayak/$correction-queue"));
    }

    @Test
    void whatResidentsChangeByThemselvesLeavesAProvenanceAndTheOldValueInTheHistory(Hims hims) {
        ObjectNode own =
                Json.read(patient.at(hims).get("/" + resident.patient()).asString());
        own.putArray("communication")
                .addObject()
                .put("preferred", true)
                .putObject("language")
                .putArray("coding")
                .addObject()
                .put("system", "urn:ietf:bcp:47")
                .put("code", "ur");
        own.putArray("contact").addObject().putObject("name").put("text", "Ravi");
        patient.at(hims)
                .body(own.toString())
                .put("/" + resident.patient())
                .then()
                .statusCode(200);

        List<JsonNode> provenances = Json.resourcesIn(
                done(patient.at(hims).queryParam("patient", resident.patient()).get("/Provenance")));
        assertThat(provenances).hasSize(1);
        JsonNode provenance = provenances.get(0);
        assertThat(provenance.at("/agent/0/who/reference").asText()).isEqualTo(resident.patient());
        assertThat(provenance.at("/activity/coding/0/code").asText()).isEqualTo("UPDATE");
        assertThat(provenance.at("/activity/text").asText()).isEqualTo("communication, contact");
        assertThat(hims.deskAt("lok-nayak")
                        .read(resident.patient() + "/_history/1")
                        .has("contact"))
                .isFalse();
        Refused.with(
                403, patient.at(hims).body(own.put("gender", "male").toString()).put("/" + resident.patient()));
    }

    private String asked(Hims hims) {
        return task(Correction.send(patient.at(hims), REQUEST, result, "This is not my result."));
    }
}
