package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.TreeSet;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.Ask;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident says who may see the record, and it holds from the moment it is stored. */
@Tag("rest")
final class PrivacyConsentTest {

    private static final String SCOPE =
            "openid fhirUser launch/patient patient/Patient.rs patient/Consent.cruds patient/Organization.r";

    /** A resident at home, with an app. */
    private record AtHome(Hims hims, Resident resident, String token) {

        static AtHome somebody(Hims hims, Cast cast) {
            Resident resident = Resident.register(hims);
            App app = cast.residentApp(App.Proof.PUBLIC);
            Ask ask = app.ask(SCOPE);
            Browser back = resident.signIn(hims).open(ask.url()).submit();
            return new AtHome(
                    hims, resident, app.tokens(ask, back).path("access_token").asText());
        }

        RequestSpecification app() {
            return hims.stranger().header("Authorization", "Bearer " + token);
        }

        ObjectNode give(ObjectNode consent) {
            Response answer = app().body(consent.toString()).post("/Consent");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            return Json.read(answer.asString());
        }

        Response revoke(ObjectNode consent) {
            return app().contentType("application/json-patch+json")
                    .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"inactive\"}]")
                    .patch("/Consent/" + consent.path("id").asText());
        }

        /** What is decided for a hospital, whatever the part of the record. */
        Set<String> decisions(String hospital) {
            Set<String> decisions = new TreeSet<>();
            answer(hospital)
                    .path("parameter")
                    .forEach(part -> decisions.add(part.at("/part/1/valueCode").asText()));
            return decisions;
        }

        JsonNode answer(String hospital) {
            Response answer = ask(app(), resident.patient(), hospital);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return Json.read(answer.asString());
        }
    }

    private static Response ask(RequestSpecification caller, String patient, String hospital) {
        return caller.body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "organization", "valueReference": {"reference": "Organization/%s"}}]}
                        """.formatted(hospital)).post("/" + patient + "/$consent-decision");
    }

    private static ObjectNode allBut(String patient, String hospital) {
        return Records.consent("deny", patient, hospital);
    }

    /** The same as the hospital has it on paper. */
    private static ObjectNode onPaper(String patient, String hospital) {
        ObjectNode consent = allBut(patient, hospital);
        consent.putArray("organization").addObject().put("reference", "Organization/lok-nayak");
        consent.putObject("sourceAttachment").put("title", "The signed paper");
        consent.putArray("verification").addObject().put("verified", true).put("verificationDate", "2026-07-20");
        return consent;
    }

    @Test
    void aConsentHoldsAndEndsAtOnce(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        assertThat(asha.decisions("gtb")).containsExactly("silent");

        for (int round = 0; round < 10; round++) {
            ObjectNode consent = asha.give(allBut(asha.resident().patient(), "gtb"));
            assertThat(asha.decisions("gtb")).containsExactly("deny");
            assertThat(asha.decisions("lok-nayak")).containsExactly("permit");

            Response revoked = asha.revoke(consent);
            assertThat(revoked.statusCode()).as(revoked.asString()).isEqualTo(200);
            assertThat(asha.decisions("gtb")).containsExactly("silent");
        }
    }

    @Test
    void theDecisionIsToldInBothLanguages(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        asha.give(allBut(asha.resident().patient(), "gtb"));

        String answer = asha.answer("gtb").toString();

        assertThat(answer).contains("this hospital may not see them", "यह अस्पताल नहीं देख सकता");
    }

    @Test
    void whatIsStoredInATransactionHolds(Hims hims) {
        ObjectNode bundle = Records.bundle("transaction");
        String placeholder = Records.post(bundle, Records.resident("Asha Devi"));
        Records.post(bundle, onPaper(placeholder, "gtb"));
        ObjectNode stored = hims.deskAt("lok-nayak").send(bundle);
        String patient = stored.at("/entry/0/response/location").asText().replaceAll("/_history.*", "");

        assertThat(ask(hims.at("lok-nayak"), patient, "gtb").asString()).contains("\"deny\"");
        assertThat(ask(hims.at("lok-nayak"), patient, "lok-nayak").asString()).doesNotContain("\"deny\"");
    }

    @Test
    void aHospitalEndsWhatItHasRecorded(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register("Asha Devi");
        String consent = hims.deskAt("lok-nayak").store(onPaper(patient, "gtb"));
        ObjectNode ended = hims.deskAt("lok-nayak").read(consent);
        ended.put("status", "entered-in-error");

        Response answer = hims.at("lok-nayak").body(ended.toString()).put("/" + consent);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(ask(hims.at("lok-nayak"), patient, "gtb").asString()).doesNotContain("\"deny\"");
    }

    @Test
    void notEvenAnOperatorDeletesAConsent(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        ObjectNode consent = asha.give(allBut(asha.resident().patient(), "gtb"));
        String token = App.registerOperator(hims).systemToken("system/Consent.cruds");

        hims.stranger()
                .header("Authorization", "Bearer " + token)
                .delete("/Consent/" + consent.path("id").asText())
                .then()
                .statusCode(403);

        assertThat(asha.decisions("gtb")).containsExactly("deny");
    }

    @Test
    void aConsentToResearchPermitsNoTreatment(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        ObjectNode consent = allBut(asha.resident().patient(), "gtb");
        consent.withObject("/policyRule")
                .withArray("coding")
                .removeAll()
                .addObject()
                .put("system", "https://delhihims.example/fhir/CodeSystem/consent-policy")
                .put("code", "research");
        consent.withObject("/provision")
                .put("type", "permit")
                .putArray("purpose")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason")
                .put("code", "HRESCH");
        asha.give(consent);

        assertThat(asha.decisions("gtb")).containsExactly("silent");
    }

    @Test
    void aHospitalDoesNotGiveOrEndAResidentsOwnConsent(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        ObjectNode consent = asha.give(allBut(asha.resident().patient(), "gtb"));
        String id = "/Consent/" + consent.path("id").asText();
        consent.put("status", "inactive");

        // What a resident has said to another is not there for a hospital that has nothing to do with him.
        Refused.with(404, hims.at("lok-nayak").body(consent.toString()).put(id));
        Refused.with(404, hims.at("lok-nayak").delete(id));
        Refused withoutPaper = Refused.with(
                422,
                hims.at("lok-nayak")
                        .body(allBut(asha.resident().patient(), "gtb").toString())
                        .post("/Consent"));

        assertThat(withoutPaper.expressions()).containsExactly("Consent.source");
        assertThat(asha.decisions("gtb")).containsExactly("deny");
    }

    @Test
    void aResidentSpeaksForNobodyElse(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        AtHome neighbour = AtHome.somebody(hims, cast);
        ObjectNode signedByAnother = allBut(asha.resident().patient(), "gtb");
        signedByAnother
                .withArray("performer")
                .removeAll()
                .addObject()
                .put("reference", neighbour.resident().patient());

        Refused.with(
                403,
                asha.app()
                        .body(allBut(neighbour.resident().patient(), "gtb").toString())
                        .post("/Consent"));
        Refused refused =
                Refused.with(403, asha.app().body(signedByAnother.toString()).post("/Consent"));

        assertThat(refused.expressions()).containsExactly("Consent.performer");
        assertThat(neighbour.decisions("gtb")).containsExactly("silent");
        Refused.with(404, ask(asha.app(), neighbour.resident().patient(), "gtb"));
    }

    @Test
    void aConsentIsEndedAndNotRewritten(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        ObjectNode consent = asha.give(allBut(asha.resident().patient(), "gtb"));
        String id = "/Consent/" + consent.path("id").asText();
        ObjectNode rewritten = consent.deepCopy();
        rewritten.withObject("/provision").put("type", "permit");
        ObjectNode inError = consent.deepCopy();
        inError.put("status", "entered-in-error");

        Refused.with(403, asha.app().body(rewritten.toString()).put(id));
        Refused.with(403, asha.app().body(inError.toString()).put(id));
        Refused.with(403, asha.app().delete(id));

        assertThat(asha.decisions("gtb")).containsExactly("deny");
    }

    @Test
    void whatWouldNotBeUnderstoodIsNotTaken(Hims hims, Cast cast) {
        AtHome asha = AtHome.somebody(hims, cast);
        ObjectNode consent = allBut(asha.resident().patient(), "gtb");
        ((ObjectNode) consent.at("/provision/actor/0/reference")).removeAll().put("display", "A private hospital");

        Refused refused = Refused.with(422, asha.app().body(consent.toString()).post("/Consent"));

        assertThat(refused.expressions()).containsExactly("Consent.provision.actor[0]");
        assertThat(asha.decisions("gtb")).containsExactly("silent");
    }

    @Test
    void theQuestionNamesAHospitalAndAKnownPurpose(Hims hims) {
        String patient = hims.deskAt("lok-nayak").register("Asha Devi");

        Refused.with(
                400,
                hims.at("lok-nayak")
                        .body("{\"resourceType\": \"Parameters\"}")
                        .post("/" + patient + "/$consent-decision"));
        Refused.with(400, hims.at("lok-nayak").body("""
                                {"resourceType": "Parameters", "parameter": [
                                  {"name": "organization", "valueReference": {"reference": "Organization/gtb"}},
                                  {"name": "purpose", "valueCode": "CURIOSITY"}]}""").post("/" + patient + "/$consent-decision"));
        Refused.with(404, ask(hims.at("lok-nayak"), patient, "no-such-hospital"));
    }
}
