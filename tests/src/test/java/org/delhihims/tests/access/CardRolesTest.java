package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may do what with a card: residents with their own, people at a facility with those that are open to them. */
@Tag("rest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CardRolesTest {

    private Principal registrar;
    private Principal administrator;
    private Principal stranger;

    @BeforeAll
    void signIn(Hims hims) {
        Cast cast = Cast.of(hims);
        registrar = Principal.staff(hims, cast, "registrar", "lok-nayak");
        administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        stranger = Principal.staff(hims, cast, "registrar", "gtb");
    }

    @Test
    void aRegistrarIssuesAndTheAdministratorPrints(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());

        Invented.personal(Desk.cardOf(done(hims, registrar, patient, "$issue-card", "")));
        done(hims, registrar, patient, "$advance-card", code("to", "survey-due"));
        done(hims, registrar, patient, "$advance-card", code("to", "survey-done") + "," + survey(desk, patient));
        Refused.with(403, ask(hims, registrar, patient, "$print-card", ""));
        Refused.with(403, ask(hims, administrator, patient, "$card-document", ""));
        done(hims, administrator, patient, "$print-card", "");
        Response pdf = ask(hims, administrator, patient, "$card-document", "");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.contentType()).startsWith("application/pdf");
        done(hims, administrator, patient, "$advance-card", code("to", "dispatched"));
    }

    @Test
    void whoDoesNotKnowAPatientMovesNoCardOfHis(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        desk.issueCard(patient);

        Refused.with(404, ask(hims, stranger, patient, "$block-card", text("reason", "spite")));
        Refused.with(404, ask(hims, stranger, patient, "$card-document", ""));
        Refused.with(404, ask(hims, stranger, patient + "/$card-document?identifier=a|b", ""));
        Refused.with(404, ask(hims, stranger, patient + "/$block-card?identifier=a|b", text("reason", "spite")));
        Refused.with(404, ask(hims, stranger, patient + "/$entitlements?identifier=a|b", ""));
    }

    @Test
    void aRegistrarBringsNoNumberOfHisOwn(Hims hims) {
        String body =
                Records.residentWithCard(Invented.name(), Invented.cardNumber()).toString();

        Refused.with(422, registrar.at(hims).body(body).post("/Patient"));
    }

    @Test
    void aResidentAsksForACardBlocksItAndTheHospitalGoesOn(Hims hims) {
        Resident resident = Resident.register(hims);
        Principal holder = Principal.resident(hims, Cast.of(hims), resident);
        String patient = resident.patient();

        done(hims, holder, patient, "$request-card", "");
        String card = hims.deskAt("lok-nayak").issueCard(patient);
        assertThat(ask(hims, holder, patient, "$card-document", "").statusCode())
                .isEqualTo(200);
        assertThat(ask(hims, holder, patient, "$health-cards-issue", credential())
                        .statusCode())
                .isEqualTo(200);
        Refused.with(403, ask(hims, holder, patient, "$replace-card", ""));
        done(hims, holder, patient, "$block-card", text("reason", "lost"));
        Refused.with(422, ask(hims, holder, patient, "$card-document", ""));
        JsonNode replaced = Json.read(hims.at("lok-nayak")
                .body("{\"resourceType\": \"Parameters\"}")
                .post("/" + patient + "/$replace-card")
                .asString());
        assertThat(Desk.cardOf(replaced)).isEqualTo(card);
        String other = hims.deskAt("lok-nayak").register(Invented.name());
        Refused.with(404, ask(hims, holder, other, "$block-card", text("reason", "spite")));
    }

    @Test
    void aMotherWithoutARecordAsksForHerChildsCardAndBlocksIt(Hims hims) {
        Family family = new Family(hims);
        Resident child = family.member("2020-05-06");
        Principal mother = Principal.guardian(hims, Cast.of(hims), family, child);

        done(hims, mother, child.patient(), "$request-card", "");
        hims.deskAt("lok-nayak").issueCard(child.patient());
        assertThat(ask(hims, mother, child.patient(), "$card-document", "").statusCode())
                .isEqualTo(200);
        done(hims, mother, child.patient(), "$block-card", text("reason", "lost"));
    }

    @Test
    void aQuestionAboutManyIsNoQuestionAboutOne(Hims hims) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            numbers.append(i == 0 ? "" : ",")
                    .append("{\"system\": \"https://delhihims.example/sid/uhid/lok-nayak\", \"value\": \"LN-")
                    .append(i)
                    .append("\"}");
        }
        String person = "{\"resourceType\": \"Patient\", \"identifier\": [" + numbers + "]}";
        String body = "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"resource\", \"resource\": "
                + person + "}]}";

        Refused.with(400, registrar.at(hims).body(body).post("/Patient/$match"));
    }

    @Test
    void aNumberAloneShowsNobody(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String number = "LN-" + Invented.name().hashCode();
        String patient = desk.store(Records.residentWithNumber(Invented.name(), number));
        String person = "{\"resourceType\": \"Patient\", \"identifier\": [{\"system\": \"" + Records.HOSPITAL_NUMBER
                + "\", \"value\": \"" + number + "\"}]}";

        Response answer = stranger.at(hims)
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"resource\", \"resource\": "
                        + person + "}]}")
                .post("/Patient/$match");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain(patient.substring("Patient/".length()));
    }

    private static String survey(Desk desk, String patient) {
        String survey = desk.store(Records.survey(patient));
        return "{\"name\": \"survey\", \"valueReference\": {\"reference\": \"" + survey + "\"}}";
    }

    private static JsonNode done(Hims hims, Principal who, String patient, String operation, String parameters) {
        Response answer = ask(hims, who, patient, operation, parameters);
        assertThat(answer.statusCode()).as(operation + ": " + answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static Response ask(Hims hims, Principal who, String patient, String operation, String parameters) {
        return ask(hims, who, patient + "/" + operation, parameters);
    }

    private static Response ask(Hims hims, Principal who, String address, String parameters) {
        String body = parameters.isEmpty()
                ? "{\"resourceType\": \"Parameters\"}"
                : "{\"resourceType\": \"Parameters\", \"parameter\": [" + parameters + "]}";
        return who.at(hims).body(body).post("/" + address);
    }

    private static String credential() {
        return "{\"name\": \"credentialType\", \"valueUri\": \"https://smarthealth.cards#health-card\"}";
    }

    private static String text(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueString\": \"" + value + "\"}";
    }

    private static String code(String name, String value) {
        return "{\"name\": \"" + name + "\", \"valueCode\": \"" + value + "\"}";
    }
}
