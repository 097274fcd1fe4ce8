package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.function.Supplier;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.DemoStaff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too often is told when to come back, and nobody else notices. */
@Tag("rest")
final class RateLimitTest {

    private static final String CARD = "4829157306413";
    private static final String NOBODYS = "7319460285173";
    private static final String CARD_SYSTEM = "https://delhihims.example/sid/health-card|";

    private static Hims hims;
    private static App app;

    @BeforeAll
    static void startWithLowLimits() {
        hims = Hims.demo(
                "rate-limits",
                "--hims.limits.login-per-account=3/1h",
                "--hims.limits.token-per-client=6/1h",
                "--hims.limits.hospital-system-minute=6/1h",
                "--hims.limits.search-per-user=6/1h",
                "--hims.limits.card-lookup-per-user-minute=5/1h",
                "--hims.limits.card-miss-per-user=2/1h");
        app = App.register(hims, "staff-app", App.Proof.PUBLIC);
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void whoTriesAnAccountTooOftenWaits() {
        Browser guesser = Browser.at(hims);
        for (int i = 0; i < 3; i++) {
            assertThat(tries(guesser, "auditor").status()).isEqualTo(401);
        }

        Browser refused = tries(guesser, "auditor");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.page().header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(tries(guesser, "operations").status()).isEqualTo(401);
    }

    @Test
    void aClientThatAsksForTooManyTokensWaits() {
        String token = hims.server().origin() + "/oauth2/token";
        Supplier<Response> ask = () -> RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "nobody-knows-me")
                .formParam("client_secret", "nor this")
                .post(token);
        for (int i = 0; i < 6; i++) {
            assertThat(ask.get().statusCode()).isEqualTo(401);
        }

        Response refused = ask.get();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.header("Content-Type")).startsWith("application/json");
        assertThat(refused.<String>path("error")).isEqualTo("temporarily_unavailable");
        assertThat(DemoStaff.authorization(hims, app, "registrar")).startsWith("Bearer ");
    }

    @Test
    void aSystemThatAsksTooMuchWaits() {
        String hospital = system("");
        String gateway = system("/abdm-gateway");
        for (int i = 0; i < 6; i++) {
            assertThat(with(hospital).get("/Patient/demo-asha").statusCode()).isEqualTo(200);
        }

        isThrottled(with(hospital).get("/Patient/demo-asha"));

        assertThat(with(gateway).get("/Organization/lok-nayak").statusCode()).isEqualTo(200);
        assertThat(hims.stranger().get("/metadata").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWhoSearchesTooOftenWaits() {
        String nurse = DemoStaff.authorization(hims, app, "nurse");
        for (int i = 0; i < 6; i++) {
            assertThat(with(nurse)
                            .get("/Observation?patient=Patient/demo-asha&_count=1")
                            .statusCode())
                    .isEqualTo(200);
        }

        isThrottled(with(nurse).get("/Observation?patient=Patient/demo-asha&_count=1"));

        assertThat(with(nurse).get("/Organization/lok-nayak").statusCode()).isEqualTo(200);
        String dispatcher = DemoStaff.authorization(hims, app, "ambulance-dispatcher");
        assertThat(with(dispatcher).get("/Organization?name=lok").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWhoLooksUpTooManyCardsWaits() {
        String doctor = DemoStaff.authorization(hims, app, "doctor");
        for (int i = 0; i < 3; i++) {
            assertThat(lookUp(doctor, CARD).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(searchByCard(doctor, CARD).statusCode()).isEqualTo(200);
        }

        isThrottled(lookUp(doctor, CARD));
        isThrottled(searchByCard(doctor, CARD));
        isThrottled(crossed(doctor, CARD));
        assertThat(with(doctor).get("/Organization?name=lok").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWhoGuessesCardsIsShutOut() {
        String technician = DemoStaff.authorization(hims, app, "lab-technician");
        assertThat(lookUp(technician, CARD).statusCode()).isEqualTo(200);
        assertThat(lookUp(technician, NOBODYS).statusCode()).isEqualTo(404);
        assertThat(searchByCard(technician, NOBODYS).<Integer>path("total")).isZero();

        Response refused = lookUp(technician, CARD);

        isThrottled(refused);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(600, 900);
        assertThat(hims.server().log())
                .contains("was shut out of card look-ups")
                .doesNotContain(NOBODYS);
    }

    private static Browser tries(Browser browser, String username) {
        return browser.open("/login/staff")
                .submit("username", username, "password", "a guess at a password", "code", "000000");
    }

    private static String system(String which) {
        return "Bearer "
                + RestAssured.get(hims.server().origin() + "/demo/token" + which)
                        .asString();
    }

    private static io.restassured.specification.RequestSpecification with(String authorization) {
        return hims.stranger().header("Authorization", authorization);
    }

    private static Response lookUp(String authorization, String card) {
        return with(authorization).body("""
                        {"resourceType": "Parameters", "parameter": [{"name": "card", "valueString": "%s"}]}""".formatted(card)).post("/Patient/$card-lookup");
    }

    private static Response searchByCard(String authorization, String card) {
        return with(authorization)
                .contentType("application/x-www-form-urlencoded")
                .formParam("identifier", CARD_SYSTEM + card)
                .post("/Patient/_search");
    }

    private static Response crossed(String authorization, String card) {
        return with(authorization)
                .queryParam("sourceIdentifier", CARD_SYSTEM + card)
                .get("/Patient/$ihe-pix");
    }

    private static void isThrottled(Response answer) {
        assertThat(Refused.with(429, answer).code()).isEqualTo("throttled");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }
}
