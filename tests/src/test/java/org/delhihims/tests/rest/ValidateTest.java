package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resource may be judged without being stored. */
@Tag("rest")
final class ValidateTest {

    private final String name = Invented.name();

    @Test
    void aGoodResourceIsFoundGood(Hims hims) {
        assertThat(errorsIn(validate(hims, Records.resident(name)))).isEmpty();
    }

    @Test
    void aBadResourceIsFoundBadByTheRuleItBreaks(Hims hims) {
        ObjectNode nameless = Json.read("{\"resourceType\": \"Patient\", \"gender\": \"female\"}");

        assertThat(errorsIn(validate(hims, nameless)))
                .anySatisfy(issue -> assertThat(issue.toString()).contains("dl-pat-7"));
    }

    @Test
    void aBrokenRuleIsNamedInBothLanguages(Hims hims) {
        ObjectNode nameless = Json.read("{\"resourceType\": \"Patient\", \"gender\": \"female\"}");

        JsonNode details = errorsIn(validate(hims, nameless)).get(0).path("details");

        assertThat(details.path("text").asText()).startsWith("A patient has a name");
        assertThat(details.path("_text").toString()).containsPattern("\\p{IsDevanagari}{3}");
    }

    @Test
    void everyFaultIsTold(Hims hims) {
        ObjectNode bad = Json.read("""
                {"resourceType": "Patient", "birthDate": "2999-01-01",
                 "telecom": [{"system": "phone", "use": "mobile", "value": "12"}]}""");

        List<JsonNode> errors = errorsIn(validate(hims, bad));

        assertThat(errors.toString()).contains("dl-pat-7", "dl-pat-9", "dl-tel-1");
    }

    @Test
    void aResourceIsJudgedByTheProfileThatIsNamed(Hims hims) {
        ObjectNode visit = Records.opdVisit("Patient/1", "lok-nayak");

        Response answer = hims.at("gtb")
                .queryParam("profile", "https://delhihims.example/fhir/StructureDefinition/emergency-encounter")
                .body(visit.toString())
                .post("/Encounter/$validate");

        assertThat(errorsIn(answer)).isNotEmpty();
    }

    @Test
    void aResourceMayComeAsAParameter(Hims hims) {
        ObjectNode parameters = Json.read("{\"resourceType\": \"Parameters\"}");
        ObjectNode parameter = parameters.withArray("parameter").addObject();
        parameter.put("name", "resource").set("resource", Records.resident(name));

        Response answer = hims.at("gtb").body(parameters.toString()).post("/Patient/$validate");

        assertThat(errorsIn(answer)).isEmpty();
    }

    @Test
    void aReferenceThatNamesNoRecordIsToldByItsPlace(Hims hims) {
        ObjectNode note = Records.note("asha", "seen");

        Refused refused = Refused.with(400, hims.at("gtb").body(note.toString()).post("/Observation/$validate"));

        assertThat(refused.expressions()).containsExactly("Observation.subject");
    }

    @Test
    void whatIsJudgedIsNotStored(Hims hims) {
        validate(hims, Records.resident(name));

        assertThat(Json.idsIn(hims.deskAt("gtb").search("Patient", "name", name)))
                .isEmpty();
    }

    private static Response validate(Hims hims, ObjectNode resource) {
        return hims.at("gtb").body(resource.toString()).post("/Patient/$validate");
    }

    private static List<JsonNode> errorsIn(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        ObjectNode outcome = Json.read(answer.asString());
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        return Json.listOf(outcome.path("issue")).stream()
                .filter(issue -> List.of("error", "fatal")
                        .contains(issue.path("severity").asText()))
                .toList();
    }
}
