package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Transactions that contradict themselves, or ask for what is no request: nothing of them is done.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#trules">FHIR: transaction processing rules</a>
 */
@Tag("rest")
final class ContradictionsTest {

    private final String name = Invented.name();
    private final ObjectNode transaction = Records.bundle("transaction");

    @Test
    void oneRecordIsNotUpdatedTwice(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("PUT", place(note), note.deepCopy().put("valueString", "one"));
        entry("PUT", place(note), note.deepCopy().put("valueString", "two"));

        refused(hims, 400);

        assertThat(readAgain(hims, note).path("valueString").asText()).isEqualTo("first");
    }

    @Test
    void oneRecordIsNotUpdatedAndDeleted(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("PUT", place(note), note.deepCopy().put("valueString", "one"));
        entry("DELETE", place(note), null);

        Refused refused = refused(hims, 400);

        assertThat(refused.expressions()).containsExactly("Bundle.entry[2].request.url");
        assertThat(readAgain(hims, note).path("valueString").asText()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:0b0c1d6e-58a5-4d7a-9a8f-3f2f0c6a1b2c",
                "urn:oid:1.2.3",
                "Patient?identifier=https://nobody.example|1",
                "Patient?family=\u0928\u094B\u092C\u0921\u0940",
                "Patient",
                "asha",
                "ftp://elsewhere.example/Patient/1",
                "http://elsewhere.example and more"
            })
    void aReferenceThatNamesNoRecordIsRefused(String reference, Hims hims) {
        ObjectNode note = Records.note(reference, "seen");
        Records.post(transaction, note);

        Refused refused = refused(hims, 400);

        assertThat(refused.expressions()).containsExactly("Bundle.entry[1].resource.subject");
        Refused single = Refused.with(400, hims.at("gtb").body(note.toString()).post("/Observation"));
        assertThat(single.expressions()).containsExactly("Observation.subject");
        assertThat(hims.at("gtb")
                        .body(note.toString())
                        .post("/Observation/$validate")
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void aRequestMayBeAddressedByItsWholeAddress(Hims hims) {
        entry("POST", hims.address() + "/Patient", Records.resident(name));

        hims.deskAt("gtb").send(transaction);

        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .hasSize(1);
    }

    @Test
    void oneRecordIsNotDeletedTwice(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("DELETE", place(note), null);
        entry("DELETE", place(note), null);

        refused(hims, 400);

        readAgain(hims, note);
    }

    @Test
    void oneRecordIsNotPatchedAndUpdated(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("PUT", place(note), note.deepCopy().put("valueString", "one"));
        entry("PATCH", place(note), patch());

        refused(hims, 400);

        assertThat(readAgain(hims, note).path("valueString").asText()).isEqualTo("first");
    }

    @Test
    void oneRecordIsNotUpdatedByItsIdAndByItsNumber(Hims hims) {
        String other = Invented.name();
        Desk desk = hims.deskAt("lok-nayak");
        String number = Invented.hospitalNumber();
        ObjectNode asha = desk.read(desk.store(Records.residentWithNumber(other, number)));
        String search = "Patient?identifier=" + Records.HOSPITAL_NUMBER + "|" + number;
        entry("PUT", search, Records.residentWithNumber(other, number).put("gender", "female"));
        entry("PUT", place(asha), asha.deepCopy().put("gender", "male"));

        refused(hims, 400);

        assertThat(readAgain(hims, asha).has("gender")).isFalse();
    }

    @Test
    void oneRecordIsNotCreatedTwiceByOneCondition(Hims hims) {
        String number = Invented.hospitalNumber();
        for (int i = 0; i < 2; i++) {
            entry("POST", "Patient", Records.residentWithNumber(name, number));
            request().put("ifNoneExist", "identifier=" + Records.HOSPITAL_NUMBER + "|" + number);
        }

        refused(hims, 400);
    }

    @Test
    void oneAddressDoesNotStandForTwoRecords(Hims hims) {
        String placeholder = "urn:uuid:" + UUID.randomUUID();
        entry("POST", "Patient", Records.resident(name));
        last().put("fullUrl", placeholder);
        entry("POST", "Patient", Records.resident(name));
        last().put("fullUrl", placeholder);

        refused(hims, 400);
    }

    @Test
    void nothingRefersToWhatTheSameTransactionDeletes(Hims hims) {
        ObjectNode note = storedNote(hims);
        ObjectNode later = Records.note(note.at("/subject/reference").asText(), "later");
        later.putArray("hasMember").addObject().put("reference", place(note));
        entry("DELETE", place(note), null);
        entry("POST", "Observation", later);

        Refused refused = refused(hims, 400);

        assertThat(refused.expressions()).containsExactly("Bundle.entry[2].resource.hasMember[0]");
        readAgain(hims, note);
    }

    @Test
    void onlyTheVersionThatWasReadIsDeleted(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("DELETE", place(note), null);
        request().put("ifMatch", "W/\"7\"");

        refused(hims, 412);

        readAgain(hims, note);
    }

    @Test
    void theVersionThatWasReadIsDeleted(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("DELETE", place(note), null);
        request().put("ifMatch", "W/\"1\"");

        send(hims).then().statusCode(200);

        hims.at("gtb").get("/" + place(note)).then().statusCode(410);
    }

    @Test
    void aReadOfWhatIsNotThereFailsTheWhole(Hims hims) {
        entry("GET", "Patient/" + UUID.randomUUID(), null);

        assertThat(refused(hims, 404).expressions()).containsExactly("Bundle.entry[1].request.url");
    }

    @Test
    void readsSeeWhatTheTransactionHasWritten(Hims hims) {
        ObjectNode note = storedNote(hims);
        entry("GET", place(note), null);
        entry("PUT", place(note), note.deepCopy().put("valueString", "second"));

        Response answer = send(hims);

        answer.then().statusCode(200);
        assertThat(Json.read(answer.asString())
                        .at("/entry/0/resource/valueString")
                        .asText())
                .isEqualTo("second");
    }

    /** What is wrong, how the entry comes about, and where the refusal points. */
    static Stream<Arguments> entries() {
        ObjectNode patient = Records.resident("Nobody");
        return Stream.of(
                fault("no request", entry -> entry.set("resource", patient), "request.method"),
                fault("no method", entry -> request(entry, null, "Patient", patient), "request.method"),
                fault("no address", entry -> request(entry, "POST", null, patient), "request.url"),
                fault("nothing to create", entry -> request(entry, "POST", "Patient", null), "resource"),
                fault("another type", entry -> request(entry, "POST", "Observation", patient), "request.url"),
                fault("an id", entry -> request(entry, "POST", "Patient/123", patient), "request.url"),
                fault("no id to update", entry -> request(entry, "PUT", "Patient", patient), "request.url"),
                fault("no id in the body", entry -> request(entry, "PUT", "Patient/123", patient), "request.url"),
                fault(
                        "another id",
                        entry -> request(
                                entry, "PUT", "Patient/123", patient.deepCopy().put("id", "124")),
                        "request.url"),
                fault("an operation", entry -> request(entry, "POST", "Patient/$validate", patient), "request.url"),
                fault("a search by POST", entry -> request(entry, "POST", "Patient/_search", patient), "request.url"),
                fault(
                        "somewhere else",
                        entry -> request(entry, "GET", "http://example.com/Patient/1", null),
                        "request.url"),
                fault("upwards", entry -> request(entry, "GET", "../actuator/env", null), "request.url"),
                fault("an unknown parameter", entry -> request(entry, "GET", "Patient?nickname=x", null), "request"),
                fault("a date that is none", entry -> request(entry, "GET", "Patient?birthdate=soon", null), "request"),
                fault(
                        "an unknown modifier",
                        entry -> request(entry, "PUT", "Patient?gender:contains=fe", patient),
                        "request"),
                fault(
                        "a version that is none",
                        entry -> {
                            request(entry, "DELETE", "Observation/123", null);
                            ((ObjectNode) entry.get("request")).put("ifMatch", "yesterday");
                        },
                        "request.ifMatch"));
    }

    private static Arguments fault(String fault, Consumer<ObjectNode> maker, String culprit) {
        ObjectNode entry = Json.read("{}");
        maker.accept(entry);
        return Arguments.of(fault, entry, culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void anEntryThatIsNoRequestFailsTheWhole(String fault, ObjectNode entry, String culprit, Hims hims) {
        transaction.withArray("entry").add(entry);

        Refused refused = refused(hims, 400);

        assertThat(refused.expressions()).containsExactly("Bundle.entry[1]." + culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void anEntryThatIsNoRequestFailsAloneInABatch(String fault, ObjectNode entry, String culprit, Hims hims) {
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry").add(entry);
        Records.post(batch, Records.resident(name));

        ObjectNode answer = hims.deskAt("lok-nayak").send(batch);

        boolean isDone = fault.equals("an operation");
        assertThat(answer.at("/entry/0/response/status").asText()).matches(isDone ? "2.*" : "4.*");
        if (!isDone) {
            Refused.in(answer.at("/entry/0/response/outcome"));
        }
        assertThat(answer.at("/entry/1/response/status").asText()).startsWith("201");
    }

    @Test
    void aBundleWithoutATypeIsRefused(Hims hims) {
        transaction.remove("type");
        transaction.remove("entry");

        Response answer = hims.at("lok-nayak").body(transaction.toString()).post("/");

        assertThat(Refused.with(400, answer).expressions()).containsExactly("Bundle.type");
    }

    private ObjectNode storedNote(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        return desk.read(desk.store(Records.note(desk.register(Invented.name()), "first")));
    }

    private static String place(ObjectNode resource) {
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }

    private static ObjectNode readAgain(Hims hims, ObjectNode resource) {
        return hims.deskAt("gtb").read(place(resource));
    }

    private static ObjectNode patch() {
        // [{"op":"replace","path":"/valueString","value":"z"}]
        return Json.read("""
                {
                  "resourceType": "Binary", "contentType": "application/json-patch+json",
                  "data": "W3sib3AiOiJyZXBsYWNlIiwicGF0aCI6Ii92YWx1ZVN0cmluZyIsInZhbHVlIjoieiJ9XQ=="
                }""");
    }

    private void entry(String method, String url, ObjectNode resource) {
        request(transaction.withArray("entry").addObject(), method, url, resource);
    }

    private static void request(ObjectNode entry, String method, String url, ObjectNode resource) {
        ObjectNode request = entry.putObject("request");
        if (method != null) {
            request.put("method", method);
        }
        if (url != null) {
            request.put("url", url);
        }
        if (resource != null) {
            entry.set("resource", resource);
        }
    }

    private ObjectNode last() {
        return (ObjectNode)
                transaction.at("/entry/" + (transaction.path("entry").size() - 1));
    }

    private ObjectNode request() {
        return last().withObject("request");
    }

    private Response send(Hims hims) {
        return hims.at("lok-nayak").body(transaction.toString()).post("/");
    }

    /** Sends the transaction behind a good entry, of which nothing may be stored. */
    private Refused refused(Hims hims, int status) {
        ObjectNode asked = transaction.deepCopy();
        ObjectNode good = Records.bundle("transaction");
        Records.post(good, Records.resident(name));
        asked.withArray("entry").insert(0, good.at("/entry/0"));
        Refused refused =
                Refused.with(status, hims.at("lok-nayak").body(asked.toString()).post("/"));
        assertThat(hims.deskAt("gtb").search("Patient", "name", name).path("entry"))
                .isEmpty();
        return refused;
    }
}
