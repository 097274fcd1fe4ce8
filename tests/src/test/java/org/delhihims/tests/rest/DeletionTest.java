package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A record made by mistake may be deleted; one that others stand on, or that holds a health card, may not. */
@Tag("rest")
final class DeletionTest {

    private final String name = Invented.name();

    @Test
    void aDeletedRecordIsGone(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);

        assertThat(delete(hims, patient).statusCode()).isIn(200, 204);

        Refused refused = Refused.with(410, hims.at("gtb").get("/" + patient));
        assertThat(refused.code()).isEqualTo("deleted");
        assertThat(named(hims)).isEmpty();
    }

    @Test
    void theHistoryOfADeletedRecordIsKept(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        delete(hims, patient);

        hims.at("gtb")
                .get("/" + patient + "/_history")
                .then()
                .statusCode(200)
                .body("entry", hasSize(2))
                .body("entry[0].request.method", equalTo("DELETE"))
                .body("entry[1].resource.name[0].text", equalTo(name));
        assertThat(desk.read(patient + "/_history/1").at("/name/0/text").asText())
                .isEqualTo(name);
        Refused.with(410, hims.at("gtb").get("/" + patient + "/_history/2"));
    }

    @Test
    void deletingTwiceIsNoFault(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(name);
        delete(hims, patient);

        assertThat(delete(hims, patient).statusCode()).isIn(200, 204);
    }

    @Test
    void whatNeverWasCannotBeDeleted(Hims hims) {
        assertThat(delete(hims, "Patient/" + UUID.randomUUID()).statusCode()).isIn(200, 204, 404);
    }

    @Test
    void aPatientOfWhomSomethingIsRecordedIsNotDeleted(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.store(Records.haemoglobin(patient, "lok-nayak", "9.4"));

        Refused.with(409, delete(hims, patient));

        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo(name);
    }

    @Test
    void aHolderOfAHealthCardIsNotDeleted(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        String card = desk.issueCard(patient);

        Refused refused = Refused.with(422, delete(hims, patient));

        assertThat(refused.expressions()).containsExactly("Patient.identifier");
        assertThat(Desk.cardOf(desk.read(patient))).isEqualTo(card);
    }

    @Test
    void aHolderOfAHealthCardIsNotDeletedByATransactionEither(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        desk.issueCard(patient);
        String other = desk.register(Invented.name());
        ObjectNode transaction = Records.bundle("transaction");
        remove(transaction, other);
        remove(transaction, patient);

        Refused.with(422, hims.at("lok-nayak").body(transaction.toString()).post("/"));

        assertThat(desk.read(patient).path("active").asBoolean()).isTrue();
        assertThat(desk.read(other).path("active").asBoolean()).isTrue();
    }

    @Test
    void recordsAreNotDeletedByASearch(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);

        Response answer = hims.at("lok-nayak").queryParam("name", name).delete("/Patient");

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 405, 412, 501);
        Refused.in(answer);
        assertThat(desk.read(patient).path("active").asBoolean()).isTrue();
    }

    @Test
    void aDeletedRecordReturnsWhenItIsWrittenAgain(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(name);
        ObjectNode read = desk.read(patient);
        delete(hims, patient);

        hims.at("lok-nayak").body(read.toString()).put("/" + patient).then().statusCode(201);

        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("3");
        assertThat(named(hims)).hasSize(1);
    }

    private static void remove(ObjectNode bundle, String reference) {
        bundle.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "DELETE")
                .put("url", reference);
    }

    private static Response delete(Hims hims, String reference) {
        return hims.at("lok-nayak").delete("/" + reference);
    }

    private List<String> named(Hims hims) {
        return Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name));
    }
}
