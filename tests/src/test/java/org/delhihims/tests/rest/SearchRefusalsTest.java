package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that the server does not understand is refused: what it ignored might be what the caller meant. */
@Tag("rest")
final class SearchRefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nickname=Asha",
                "name:sounds-like-nothing=Asha",
                "birthdate=yesterday",
                "birthdate=1987-13-45",
                "gender:contains=fe",
                "family:missing=true",
                "family:contains=a",
                "_filter=name eq 'Asha'",
                "_has:Observation:nobody:code=1",
                "nobody.name=Asha",
                "_include=Patient:nobody",
                "_revinclude=Observation:nobody",
                "_sort=nobody",
                "_count=many",
                "_text:exact=Asha",
                "_content=.",
                "_query=everybody",
                "_nobody=x",
                "_id:not=x",
                "_lastUpdated:exact=2020",
                "_list=1",
                "_summary=some",
                "_summary=",
                "_total=some",
                "_pretty=perhaps",
                "_elements=1",
                "_sort=",
                "_sort=name,",
                "_sort=-",
                "_include=",
                "_include:often=Patient:link",
                "_contained=true",
                "_getpages=abc",
                "_since=2020",
                "_at=2020",
                "_maxresults=3",
                "_has:Observation:patient=x",
                "_has:Nobody:patient:code=x",
                "_offset=-1",
                "birthdate=",
                "birthdate=,",
                "birthdate=ge",
                "birthdate=xx1984",
                "birthdate=apsoon",
                "birthdate=ap1984,1990",
                "birthdate=1984,soon",
                "_lastUpdated=2025,2026",
                "_lastUpdated=ne2026-11-25",
                "_lastUpdated=soon",
                "link:Patient._lastUpdated=2026-11-25",
                "link:Patient._profile=https://delhihims.example/fhir/StructureDefinition/delhi-patient",
                "_has:Observation:patient:_profile=x",
                "_has:Observation:patient:_lastUpdated=soon",
                "birthdate=1984,",
                "birthdate=,1984",
                "general-practitioner:Practitioner.birthdate=1984",
                "link:Patient.birthdate=soon",
                "link:Patient.birthdate=ap1984",
                "_has:Observation:patient:date=soon",
                "_has:Observation:patient:value-quantity=heavy",
                "_has:Observation:patient:value-quantity=1e999",
                "_has:Observation:patient:value-quantity.name=a",
                "_has:Observation:patient:date=ap2026",
                "_has:Observation:patient:value-quantity=gt5,lt2",
                "name=",
                "name=,",
                "identifier=|",
                "organization=nobody/1",
                "organization:Patient=1",
                "name:not=x",
                "active:not-in=x",
                "name=a\u0000b",
                "name=a\u0001b"
            })
    void aSearchThatIsNotUnderstoodIsRefusedNotWidened(String asked, Hims hims) {
        String[] parts = asked.split("=", 2);

        Response answer = hims.at("gtb").queryParam(parts[0], parts[1]).get("/Patient");

        Refused.with(400, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt4,gt10", "4,gt10", "gt10,4", "le4|http://unitsofmeasure.org|g/dL,ge10"})
    void aListOfMeasuresThatAreComparedInDifferentWaysIsRefused(String asked, Hims hims) {
        Refused.with(400, hims.at("gtb").queryParam("value-quantity", asked).get("/Observation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Location?near=here",
                "Location?near=91|77",
                "Location?near=28.6",
                "Location?near=28.6|77.2|5|parsec",
                "Location?near=28.6|77.2,28.7|77.3",
                "Appointment?priority=high",
                "Appointment?priority=5|6",
                "Observation?value-quantity=5|6|7|8",
                "Encounter?location.near=here"
            })
    void aValueThatIsNotWrittenAsItsKindIsRefused(String search, Hims hims) {
        Refused.with(400, hims.at("gtb").get("/" + search));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%C3%28", "name=%ED%A0%80", "name=%00", "_id=%00"})
    void aValueThatIsNoTextIsRefused(String query, Hims hims) {
        Refused.with(400, hims.at("gtb").urlEncodingEnabled(false).get("/Patient?" + query));
    }

    @Test
    void aSearchInABodyThatIsNoFormIsRefused(Hims hims) {
        Response answer = hims.at("gtb").body("{\"name\":\"Asha\"}").post("/Patient/_search");

        Refused.with(415, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%00", "name=%C3%28", "nickname=x"})
    void aFormThatIsNotUnderstoodIsRefused(String form, Hims hims) {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);

        Refused.with(400, Raw.send(hims, "POST", "/Patient/_search", "application/x-www-form-urlencoded", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nickname=x", "gender:contains=fe", "birthdate=soon", "name="})
    void aConditionThatIsNotUnderstoodIsRefused(String condition, Hims hims) {
        String name = Invented.name();
        ObjectNode asha = Records.resident(name);

        Refused.with(
                400,
                hims.at("gtb")
                        .header("If-None-Exist", condition)
                        .body(asha.toString())
                        .post("/Patient"));
        Refused.with(
                400,
                hims.at("gtb").urlEncodingEnabled(false).body(asha.toString()).put("/Patient?" + condition));

        assertThat(hims.deskAt("gtb").search("Patient", "name", name).path("entry"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_history?_count=many", "_history?_since=soon", "_history?_at=soon", "_history?nobody=1"})
    void aQuestionOfARecordThatIsNotUnderstoodIsRefused(String question, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        Response answer = hims.at("gtb").urlEncodingEnabled(false).get("/" + patient + "/" + question);

        assertThat(answer.statusCode()).isIn(400, 404);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999", "1.5"})
    void aVersionThatIsNoNumberIsNotFound(String version, Hims hims) {
        String patient = hims.deskAt("lok-nayak").register(Invented.name());

        Refused.with(404, hims.at("gtb").get("/" + patient + "/_history/" + version));
    }

    @Test
    void aRefusedSearchNamesTheParameterAndNotItsValue(Hims hims) {
        String value = Invented.surname();

        Refused refused =
                Refused.with(400, hims.at("gtb").queryParam("nickname", value).get("/Patient"));

        assertThat(refused.text()).contains("nickname").doesNotContain(value);
    }
}
