package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Records;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.Ask;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.delhihims.tests.smart.Staff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken back is over soon: a Consent within a second, a token and an account within five. */
@Tag("rest")
final class StopTest {

    private static final Duration CONSENT = Duration.ofSeconds(1);
    private static final Duration TOKEN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private static final String SCOPE = "launch/patient openid fhirUser offline_access patient/*.cruds";

    @Test
    void aRevokedConsentStopsReads(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "9.9"));
        Principal hospital = Principal.privateHospital(hims, "ilbs");
        String token = Principal.resident(hims, cast, resident).authorization();
        assertThat(hospital.at(hims).get("/" + result).statusCode()).isEqualTo(404);

        for (int round = 0; round < 5; round++) {
            Response given = hims.stranger()
                    .header("Authorization", token)
                    .body(Records.consent("permit", resident.patient(), "ilbs").toString())
                    .post("/Consent");
            assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
            assertThat(hospital.at(hims).get("/" + result).statusCode()).isEqualTo(200);

            hims.stranger()
                    .header("Authorization", token)
                    .contentType("application/json-patch+json")
                    .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"inactive\"}]")
                    .patch("/Consent/" + given.path("id"))
                    .then()
                    .statusCode(200);
            await().atMost(CONSENT)
                    .pollInterval(POLL)
                    .until(() -> hospital.at(hims).get("/" + result).statusCode() == 404);
        }
    }

    @Test
    void aRevokedTokenStopsReads(Hims hims, Cast cast) {
        Resident resident = Resident.register(hims);
        App app = cast.residentApp(App.Proof.SYMMETRIC);
        Ask ask = app.ask(SCOPE);
        Browser back = resident.signIn(hims).open(ask.url());
        ObjectNode tokens = app.tokens(ask, back.hasLeft() ? back : back.submit());
        String bearer = "Bearer " + tokens.path("access_token").asText();
        assertThat(status(hims, bearer, resident.patient())).isEqualTo(200);

        assertThat(app.revoke(tokens.path("refresh_token").asText()).statusCode())
                .isEqualTo(200);

        await().atMost(TOKEN).pollInterval(POLL).until(() -> status(hims, bearer, resident.patient()) == 401);
    }

    @Test
    void aBlockedAccountReadsNothingMore(Hims hims, Cast cast) {
        App app = cast.staffApp(App.Proof.PUBLIC);
        Ask ask = app.ask("openid fhirUser user/*.rs");
        Staff nurse = Staff.add(hims, "nurse", "gtb");
        Browser back = nurse.signIn(Browser.at(hims)).open(ask.url());
        String bearer = "Bearer "
                + app.tokens(ask, back.hasLeft() ? back : back.submit())
                        .path("access_token")
                        .asText();
        assertThat(status(hims, bearer, "Organization/gtb")).isEqualTo(200);

        hims.command("user", "block", "--username=" + nurse.username());

        await().atMost(TOKEN).pollInterval(POLL).until(() -> status(hims, bearer, "Organization/gtb") == 401);
    }

    private static int status(Hims hims, String bearer, String record) {
        return hims.stranger().header("Authorization", bearer).get("/" + record).statusCode();
    }
}
