package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Staff sign in at a Keycloak, which asks for a password only, so that the second factor is shown here. It runs with
 * {@code ./mvnw -pl tests -am -Pkeycloak verify}, which fetches Keycloak.
 */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KeycloakTest {

    /** As in the realm that is imported. */
    private static final String MEERA = "7f1d3a52-5b0c-4c53-9d9e-3f6a1c0b2d11";

    private static final String PASSWORD = "monsoon-over-minto-bridge";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private Keycloak keycloak;
    private Hims hospital;

    @BeforeAll
    void startBoth() {
        int port = ServerProcess.freePort();
        keycloak = Keycloak.forHospital("http://localhost:" + port);
        hospital = Hims.onPort(
                "keycloak",
                port,
                "--hims.login.provider.issuer=" + keycloak.issuer(),
                "--hims.login.provider.client-id=hospital",
                "--hims.login.provider.client-secret=kept-by-the-hospital",
                "--hims.login.provider.label=State log-in");
        hospital.command(
                "user",
                "add",
                "--username=meera-" + UUID.randomUUID(),
                "--name=Dr Meera Iyer",
                "--role=doctor",
                "--facility=lok-nayak",
                "--fhir-user=Practitioner/meera",
                "--totp-secret=" + SECRET,
                "--federated-issuer=" + keycloak.issuer(),
                "--federated-subject=" + MEERA);
    }

    @AfterAll
    void stopBoth() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (hospital != null) {
            hospital.close();
        }
    }

    /** Where Keycloak sends the browser back to once it has seen the password. */
    private String wayBack(Browser atHospital, String username) {
        atHospital.open("/login/with/provider");
        assertThat(atHospital.address().toString()).startsWith(keycloak.issuer());
        Browser atKeycloak = Browser.at(keycloak.origin())
                .open(atHospital.address().toString())
                .submit("username", username, "password", PASSWORD);
        assertThat(atKeycloak.address().toString()).startsWith(hospital.origin() + "/login/back?");
        return atKeycloak.address().toString();
    }

    @Test
    @Order(1)
    @DisplayName("whom Keycloak knows by a password shows the second factor here, and is then where they wanted to go")
    void theSecondFactorIsShownHere() {
        Browser browser = Browser.at(hospital).open("/apps");
        browser.open(wayBack(browser, "meera"));
        assertThat(browser.address().getPath()).isEqualTo("/login/second");
        assertThat(browser.submit("code", "000000").status()).isEqualTo(401);
        assertThat(browser.copy().open("/apps").address().getPath()).isEqualTo("/login");

        browser.submit("code", new Totp(SECRET).now());

        assertThat(browser.title()).as(browser.text()).isEqualTo("My apps");
        assertThat(browser.text()).contains("Dr Meera Iyer");
    }

    @Test
    @Order(2)
    @DisplayName("whom Keycloak knows and no administrator has linked is turned away")
    void whoIsNotLinkedIsTurnedAway() {
        Browser browser = Browser.at(hospital);
        browser.open(wayBack(browser, "ravi"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    @Order(3)
    @DisplayName("when Keycloak is away, who comes back from it is told to try later")
    void whenItIsAway() {
        Browser browser = Browser.at(hospital);
        String back = wayBack(browser, "meera");
        keycloak.close();
        browser.open(back);
        assertThat(browser.status()).as(browser.text()).isEqualTo(503);
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
    }
}
