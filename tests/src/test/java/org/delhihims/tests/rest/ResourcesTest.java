package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Create, read, update and history of one resource. */
@Tag("rest")
final class ResourcesTest {

    private final String name = Invented.name();

    @Test
    void aNewResourceIsAnsweredWithItsPlaceAndVersion(Hims hims) {
        hims.at("lok-nayak")
                .body(Records.resident(name).toString())
                .post("/Patient")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("W/\"1\""))
                .header("Location", matchesPattern(".*/fhir/Patient/[0-9a-f-]{36}/_history/1"))
                .header("Last-Modified", containsString("GMT"))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"))
                .body("meta.versionId", equalTo("1"))
                .body("name[0].text", equalTo(name));
    }

    @Test
    void aNewResourceSaysWhichDelhiProfileItKeeps(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("lok-nayak")
                .get("/" + patient)
                .then()
                .body("meta.profile", hasItem("https://delhihims.example/fhir/StructureDefinition/delhi-patient"));
    }

    @Test
    void aCallerWhoWantsNoBodyIsGivenNone(Hims hims) {
        hims.at("lok-nayak")
                .header("Prefer", "return=minimal")
                .body(Records.resident(name).toString())
                .post("/Patient")
                .then()
                .statusCode(201)
                .header("Location", containsString("/Patient/"))
                .body(emptyOrNullString());
    }

    @Test
    void theIdOfANewResourceIsNotTheCallersToChoose(Hims hims) {
        String wish = UUID.randomUUID().toString();

        String given = hims.deskAt("lok-nayak").store(Records.resident(name).put("id", wish));

        assertThat(given).isNotEqualTo("Patient/" + wish);
        Refused.with(404, hims.at("lok-nayak").get("/Patient/" + wish));
    }

    @Test
    void anUpdateOfWhatDoesNotExistIsRefused(Hims hims) {
        String wish = UUID.randomUUID().toString();
        ObjectNode resident = Records.resident(name).put("id", wish);

        var answer = hims.at("lok-nayak").body(resident.toString()).put("/Patient/" + wish);

        assertThat(answer.statusCode()).isIn(400, 404, 405, 422);
        Refused.in(answer);
        Refused.with(404, hims.at("lok-nayak").get("/Patient/" + wish));
    }

    @Test
    void aStoredResourceIsReadAtOnce(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        hims.at("gtb")
                .get("/" + patient)
                .then()
                .statusCode(200)
                .contentType(Hims.FHIR_JSON)
                .header("ETag", equalTo("W/\"1\""))
                .body("name[0].text", equalTo(name));
    }

    @Test
    void whatWasNeverStoredIsNotFound(Hims hims) {
        Refused refused = Refused.with(404, hims.at("gtb").get("/Patient/" + UUID.randomUUID()));

        assertThat(refused.code()).isEqualTo("not-found");
    }

    @Test
    void anUpdateMakesANewVersionAndKeepsTheOld(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String married = Invented.name();
        ObjectNode changed = desk.read(patient);
        changed.withArray("name").removeAll().addObject().put("text", married);

        hims.at("lok-nayak")
                .body(changed.toString())
                .put("/" + patient)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("W/\"2\""))
                .body("meta.versionId", equalTo("2"));

        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo(married);
        assertThat(desk.read(patient + "/_history/1").at("/name/0/text").asText())
                .isEqualTo(name);
        assertThat(desk.read(patient + "/_history/2").at("/name/0/text").asText())
                .isEqualTo(married);
    }

    @Test
    void aVersionThatNeverWasIsNotFound(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        Refused.with(404, hims.at("lok-nayak").get("/" + patient + "/_history/7"));
    }

    @Test
    void theHistoryOfAResourceIsToldFromItsEnd(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        hims.at("lok-nayak")
                .body(desk.read(patient).put("gender", "female").toString())
                .put("/" + patient)
                .then()
                .statusCode(200);

        hims.at("lok-nayak")
                .get("/" + patient + "/_history")
                .then()
                .statusCode(200)
                .body("type", equalTo("history"))
                .body("entry", hasSize(2))
                .body("entry[0].resource.meta.versionId", equalTo("2"))
                .body("entry[0].request.method", equalTo("PUT"))
                .body("entry[1].resource.meta.versionId", equalTo("1"))
                .body("entry[1].request.method", equalTo("POST"));
    }

    @Test
    void theHistoryOfWhatNeverWasIsNotFound(Hims hims) {
        Refused.with(404, hims.at("lok-nayak").get("/Patient/" + UUID.randomUUID() + "/_history"));
    }

    @Test
    void aBodyUnderTheWrongAddressIsRefused(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode one = desk.read(desk.register(name));
        String other = desk.register(Invented.name());

        Refused.with(400, hims.at("lok-nayak").body(one.toString()).put("/" + other));

        assertThat(desk.read(other).at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused(Hims hims) {
        Refused.with(
                400,
                hims.at("lok-nayak").body(Records.resident(name).toString()).post("/Observation"));
    }

    @Test
    void aBodyThatIsNoJsonIsRefused(Hims hims) {
        Refused.with(
                400,
                hims.at("lok-nayak").body("{\"resourceType\": \"Patient\",").post("/Patient"));
    }

    @Test
    void anEmptyBodyIsRefused(Hims hims) {
        Refused.with(400, hims.at("lok-nayak").body("").post("/Patient"));
    }

    @Test
    void anElementThatFhirDoesNotKnowIsRefused(Hims hims) {
        ObjectNode resident = Records.resident(name).put("nickname", "Ashu");

        var answer = hims.at("lok-nayak").body(resident.toString()).post("/Patient");

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void aValueThatIsNoDateIsRefused(Hims hims) {
        ObjectNode resident = Records.resident(name).put("birthDate", "14/08/1987");

        var answer = hims.at("lok-nayak").body(resident.toString()).post("/Patient");

        assertThat(answer.statusCode()).isIn(400, 422);
        Refused.in(answer);
        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    @Test
    void aReferenceToNobodyIsRefused(Hims hims) {
        String nobody = "Patient/" + UUID.randomUUID();

        var answer = hims.at("lok-nayak")
                .body(Records.haemoglobin(nobody, "lok-nayak", "9.4").toString())
                .post("/Observation");

        Refused refused = Refused.with(422, answer);
        assertThat(refused.code()).isEqualTo("not-found");
        assertThat(refused.expressions()).containsExactly("Observation.subject");
        assertThat(refused.text()).doesNotContain(nobody);
    }

    @Test
    void theAddressOfAResourceIsTheAddressItWasCalledBy(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);
        String id = patient.substring("Patient/".length());

        hims.at("lok-nayak")
                .queryParam("_id", id)
                .get("/Patient")
                .then()
                .statusCode(200)
                .body("entry", hasSize(1))
                .body("entry[0].fullUrl", endsWith("/fhir/" + patient))
                .body("entry[0].fullUrl", equalTo(hims.server().fhirBase() + "/" + patient));
    }
}
