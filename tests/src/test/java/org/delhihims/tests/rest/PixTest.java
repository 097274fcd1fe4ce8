package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One number leads to the others of the same person (IHE PIXm, ITI-83), and the parameters of IHE PDQm (ITI-78) find him.
 */
@Tag("rest")
final class PixTest {

    private static final String ABHA = "https://healthid.ndhm.gov.in";
    private static final String GTB = "https://delhihims.example/sid/uhid/gtb";

    private final String abha = Invented.abhaNumber();
    private final String atLokNayak = Invented.hospitalNumber();
    private final String atGtb = Invented.hospitalNumber();

    private String patient;
    private String card;

    @BeforeEach
    void register(Hims hims) {
        ObjectNode resident = Records.residentWithNumber(Invented.name(), atLokNayak);
        identify(resident, ABHA, abha);
        identify(resident, GTB, atGtb).putObject("assigner").put("display", "GTB Hospital");
        Desk desk = hims.deskAt("lok-nayak");
        patient = desk.store(resident);
        card = desk.issueCard(patient);
    }

    @Test
    void aHospitalsNumberLeadsToTheCardAndTheAbha(Hims hims) {
        JsonNode answer = found(get(hims, Records.HOSPITAL_NUMBER + "|" + atLokNayak));

        assertThat(numbersIn(answer))
                .containsExactlyInAnyOrder(ABHA + "|" + abha, GTB + "|" + atGtb, Records.CARD + "|" + card);
        assertThat(answer.findValuesAsText("reference")).contains(patient);
    }

    @Test
    void aCardLeadsToTheNumbersOfTheHospitalsThatAreAskedFor(Hims hims) {
        assertThat(numbersIn(found(get(hims, Records.CARD + "|" + card, GTB)))).containsExactly(GTB + "|" + atGtb);
        assertThat(numbersIn(found(get(hims, Records.CARD + "|" + card, GTB, ABHA))))
                .containsExactlyInAnyOrder(GTB + "|" + atGtb, ABHA + "|" + abha);
        JsonNode none = found(get(hims, Records.CARD + "|" + card, "https://delhihims.example/sid/uhid/aiims"));
        assertThat(numbersIn(none)).isEmpty();
        assertThat(none.findValuesAsText("reference")).containsExactly(patient);
    }

    @Test
    void aNumberIsAskedForInABodyTooAndHoweverItIsWritten(Hims hims) {
        String dashed = abha.substring(0, 2) + "-" + abha.substring(2, 6) + "-" + abha.substring(6);
        String source = "{\"name\": \"sourceIdentifier\", \"valueIdentifier\": {\"system\": \"%s\", \"value\": \"%s\"}}"
                .formatted(ABHA, dashed);
        String target = "{\"name\": \"targetSystem\", \"valueUri\": \"" + GTB + "\"}";

        assertThat(numbersIn(found(post(hims, source + ", " + target)))).containsExactly(GTB + "|" + atGtb);
        assertThat(numbersIn(found(post(hims, source)))).doesNotContain(ABHA + "|" + abha);
    }

    @Test
    void aNumberThatWasReplacedStillLeadsToTheOthers(Hims hims) {
        String former = Invented.cardNumber();
        String current = Invented.cardNumber();
        ObjectNode holder = Records.residentWithCard(Invented.name(), former);
        ((ObjectNode) holder.at("/identifier/0")).put("use", "old");
        holder.withArray("identifier").add(Records.residentWithCard("", current).at("/identifier/0"));
        hims.deskAt("lok-nayak").store(holder);

        assertThat(numbersIn(found(get(hims, Records.CARD + "|" + former))))
                .containsExactly(Records.CARD + "|" + current);
    }

    @Test
    void whoIsNotFoundAndWhatIsNotKnownIsSaidAsTheProfileHasIt(Hims hims) {
        assertSaid(
                get(hims, ABHA + "|" + Invented.abhaNumber()),
                404,
                "not-found",
                "sourceIdentifier Patient Identifier not found");
        assertSaid(
                get(hims, Records.CARD + "|" + Invented.cardNumber()),
                404,
                "not-found",
                "sourceIdentifier Patient Identifier not found");
        assertSaid(
                get(hims, "urn:oid:1.2.3|" + atGtb),
                400,
                "code-invalid",
                "sourceIdentifier Assigning Authority not found");
        assertSaid(get(hims, ABHA + "|" + abha, GTB, "urn:oid:1.2.3"), 403, "code-invalid", "targetSystem not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targetSystem=" + ABHA,
                "sourceIdentifier=4711",
                "sourceIdentifier=https://healthid.ndhm.gov.in|",
                "source=a|b"
            })
    void aMalformedQuestionIsRefused(String query, Hims hims) {
        Refused.with(400, hims.at("gtb").get("/Patient/$ihe-pix?" + query));
    }

    @Test
    void aBlockedCardLeadsNowhere(Hims hims) {
        hims.at("lok-nayak")
                .body(
                        "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"reason\", \"valueString\": \"lost\"}]}")
                .post("/" + patient + "/$block-card")
                .then()
                .statusCode(200);

        Refused.with(422, get(hims, Records.CARD + "|" + card));
        assertThat(found(get(hims, ABHA + "|" + abha)).findValuesAsText("reference"))
                .contains(patient);
    }

    @Test
    void whoSeesARecordMaskedLearnsNoNumber(Hims hims, Cast cast) {
        Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");

        JsonNode answer = found(registrar
                .at(hims)
                .queryParam("sourceIdentifier", ABHA + "|" + abha)
                .get("/Patient/$ihe-pix"));

        assertThat(numbersIn(answer)).isEmpty();
        assertThat(answer.findValuesAsText("reference")).containsExactly(patient);
        assertThat(answer.toString()).doesNotContain(card, atGtb, atLokNayak);
    }

    @Test
    void whoMayNotLookForNumbersMayNotAsk(Hims hims, Cast cast) {
        for (Principal who : List.of(
                Principal.resident(hims, cast, Resident.register(hims)),
                Principal.staff(hims, cast, "pharmacist", "lok-nayak"))) {
            Refused.with(
                    403,
                    who.at(hims)
                            .queryParam("sourceIdentifier", ABHA + "|" + abha)
                            .get("/Patient/$ihe-pix"));
        }
        Refused.with(
                401,
                hims.stranger()
                        .queryParam("sourceIdentifier", ABHA + "|" + abha)
                        .get("/Patient/$ihe-pix"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "family",
                "given",
                "birthdate",
                "gender",
                "telecom",
                "address",
                "address-city",
                "address-state",
                "address-country",
                "address-postalcode",
                "active",
                "_lastUpdated"
            })
    void theQueriesOfPdqmAreAnswered(String parameter, Hims hims) {
        String family = Invented.surname();
        String mobile = Invented.mobile();
        ObjectNode resident = Records.resident("Kamala", family)
                .put("birthDate", "1971-04-05")
                .put("gender", "female");
        resident.putArray("telecom").addObject().put("system", "phone").put("value", mobile);
        resident.putArray("address")
                .addObject()
                .put("city", "Delhi")
                .put("state", "Delhi")
                .put("country", "IN")
                .put("postalCode", "110006");
        String kamala = hims.deskAt("lok-nayak").store(resident);
        String value = switch (parameter) {
            case "family" -> family;
            case "given" -> "Kamala";
            case "birthdate" -> "1971-04-05";
            case "gender" -> "female";
            case "telecom" -> mobile;
            case "address", "address-city", "address-state" -> "Delhi";
            case "address-country" -> "IN";
            case "address-postalcode" -> "110006";
            case "active" -> "true";
            default -> "ge2026-01-01";
        };
        String id = kamala.substring(kamala.indexOf('/') + 1);

        assertThat(Json.referencesIn(hims.deskAt("gtb").search("Patient", "_id", id, parameter, value)))
                .containsExactly(kamala);
        assertThat(Json.referencesIn(hims.deskAt("gtb").search("Patient", "_id", id, parameter, other(parameter))))
                .isEmpty();
    }

    /** What the same parameter does not find her by. */
    private static String other(String parameter) {
        return switch (parameter) {
            case "birthdate" -> "1971-04-06";
            case "gender" -> "male";
            case "active" -> "false";
            case "_lastUpdated" -> "lt2020-01-01";
            default -> "Zzyzx";
        };
    }

    private static ObjectNode identify(ObjectNode resident, String system, String value) {
        ObjectNode identifier = resident.withArray("identifier").addObject();
        identifier.put("system", system).put("value", value);
        return identifier;
    }

    private static Response get(Hims hims, String source, String... targets) {
        RequestSpecification question = hims.at("gtb").queryParam("sourceIdentifier", source);
        List.of(targets).forEach(target -> question.queryParam("targetSystem", target));
        return question.get("/Patient/$ihe-pix");
    }

    private static Response post(Hims hims, String parameters) {
        return hims.at("gtb")
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}")
                .post("/Patient/$ihe-pix");
    }

    private static JsonNode found(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static List<String> numbersIn(JsonNode answer) {
        return Json.listOf(answer.path("parameter")).stream()
                .filter(parameter -> parameter.path("name").asText().equals("targetIdentifier"))
                .map(parameter -> parameter.at("/valueIdentifier/system").asText() + "|"
                        + parameter.at("/valueIdentifier/value").asText())
                .toList();
    }

    private static void assertSaid(Response answer, int status, String code, String diagnostics) {
        assertThat(Refused.with(status, answer).code()).isEqualTo(code);
        assertThat(answer.<String>path("issue[0].diagnostics")).isEqualTo(diagnostics);
    }
}
