package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyPair;
import java.time.Duration;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Jwt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A client publishes its keys at an address of its own, and changes them when it wants to.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART: asymmetric client
 *     authentication</a>
 */
@Tag("smart")
final class ClientKeySetTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    @DisplayName("Requirements 335-342: keys are kept no longer than their address allows")
    void keysAreKeptNoLongerThanTheirAddressAllows(Hims hims) {
        try (KeySite site = new KeySite()) {
            KeyedClient client = KeyedClient.withKeysAt(hims, site.address());
            JsonNode first =
                    Jwt.webKey(KeyedClient.RSA_KID, "RS384", client.rsa().getPublic());
            KeyPair next = Jwt.newKey("RS384");

            site.publish("no-store", first);
            isGood(client, client.good());
            isGood(client, client.good());
            assertThat(site.fetches()).as("fetches while nothing may be stored").isEqualTo(2);

            site.publish("public, max-age=1", first);
            isGood(client, client.good());
            site.publish("max-age=1", Jwt.webKey("rsa-2", "RS384", next.getPublic()));
            await().atMost(SOON).untilAsserted(() -> isGood(client, signedWith(client, next)));
            RefusedGrant.with(401, "invalid_client", client.ask(client.good()));
        }
    }

    private static String signedWith(KeyedClient client, KeyPair next) {
        Jwt assertion = client.assertion();
        assertion.head().put("kid", "rsa-2");
        return assertion.signedWith(next.getPrivate());
    }

    @Test
    @DisplayName("Keys that may be kept are fetched once, however many assertions name a key that is not there")
    void keysThatMayBeKeptAreFetchedOnce(Hims hims) {
        try (KeySite site = new KeySite()) {
            KeyedClient client = KeyedClient.withKeysAt(hims, site.address());
            site.publish(
                    "", Jwt.webKey(KeyedClient.RSA_KID, "RS384", client.rsa().getPublic()));
            isGood(client, client.good());
            isGood(client, client.good());
            for (int i = 0; i < 10; i++) {
                RefusedGrant.with(401, "invalid_client", client.ask(signedWith(client, client.rsa())));
            }
            assertThat(site.fetches()).isEqualTo(1);
            Jwt named = client.assertion();
            named.head().put("jku", site.address());
            isGood(client, client.signed(named));
        }
    }

    @Test
    @DisplayName("A client whose keys cannot be had is refused")
    void aClientWhoseKeysCannotBeHadIsRefused(Hims hims) {
        KeySite site = new KeySite();
        KeyedClient client = KeyedClient.withKeysAt(hims, site.address());
        try (site) {
            RefusedGrant.with(401, "invalid_client", client.ask(client.good()));
        }
        RefusedGrant.with(401, "invalid_client", client.ask(client.good()));
    }

    private static void isGood(KeyedClient client, String assertion) {
        assertThat(client.ask(assertion).statusCode()).isEqualTo(200);
    }
}
