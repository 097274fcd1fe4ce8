package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Refused;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.DemoStaff;
import org.delhihims.tests.smart.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The glass is broken by who has just signed in, and not often. */
@Tag("resilience")
final class BreakGlassLimitsTest {

    private static final Duration SIGNED_IN_WITHIN = Duration.ofSeconds(15);

    private static Hims hims;
    private static App app;

    @BeforeAll
    static void startWithLowLimits() {
        hims = Hims.demo(
                "break-glass-limits",
                "--hims.limits.break-glass-per-user=2/1h",
                "--hims.break-glass.signed-in-within=" + SIGNED_IN_WITHIN.toSeconds() + "s");
        app = App.register(hims, "staff-app", App.Proof.PUBLIC);
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void whoBreaksTheGlassTooOftenWaits() {
        String doctor = DemoStaff.authorization(app, Staff.add(hims, "doctor").signIn(Browser.at(hims)));
        for (int i = 0; i < 2; i++) {
            assertThat(breakGlass(doctor).statusCode()).isEqualTo(200);
        }

        assertThat(Refused.with(429, breakGlass(doctor)).code()).isEqualTo("throttled");
    }

    @Test
    void whoSignedInSomeTimeAgoSignsInAgainToBreakTheGlass() throws InterruptedException {
        Browser browser = Staff.add(hims, "doctor").signIn(Browser.at(hims));
        String early = DemoStaff.authorization(app, browser);
        Thread.sleep(SIGNED_IN_WITHIN.plusSeconds(2).toMillis());

        Response refused = breakGlass(early);

        assertThat(Refused.with(401, refused).code()).isEqualTo("login");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"", "max_age=" + SIGNED_IN_WITHIN.toSeconds());
        browser.open(app.ask("user/*.rs").url());
        assertThat(browser.hasLeft()).as(browser.text()).isTrue();
        browser.open(app.ask("user/*.rs")
                .with("max_age", Long.toString(SIGNED_IN_WITHIN.toSeconds()))
                .url());
        assertThat(browser.hasLeft()).isFalse();
        assertThat(browser.title()).isEqualTo("I work at a hospital");
    }

    private static Response breakGlass(String authorization) {
        return hims.stranger().header("Authorization", authorization).body("""
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "reason", "valueCode": "unconscious"},
                          {"name": "explanation", "valueString": "Found on Ring Road, head injury, answers nothing."}]}""").post("/Patient/demo-asha/$break-glass");
    }
}
