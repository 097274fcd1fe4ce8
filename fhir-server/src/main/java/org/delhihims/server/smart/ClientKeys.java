package org.delhihims.server.smart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.delhihims.server.client.ClientRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of clients: those they were registered with, or those at the address they were registered with, kept no
 * longer than that address allows. A key that is not among them is looked for again at most once a minute.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART: asymmetric
 *     authentication</a>
 */
final class ClientKeys {

    private record Known(JWKSet keys, Instant fetchedAt, Instant until) {}

    private static final Logger LOG = LoggerFactory.getLogger(ClientKeys.class);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration LOOKED_FOR_AGAIN_AFTER = Duration.ofMinutes(1);

    private final KeySetFetch fetch;
    private final Duration usualLife;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(5_000).build();

    ClientKeys(KeySetFetch fetch, SmartRules rules, Clock clock) {
        this.fetch = fetch;
        this.usualLife = rules.keySetLife();
        this.clock = clock;
    }

    List<JWK> select(ClientRegistration client, JWKSelector selector) throws KeySourceException {
        try {
            if (client.jwks() != null) {
                return selector.select(JWKSet.parse(client.jwks()));
            }
            if (client.jwksUri() == null) {
                return List.of();
            }
            return at(client.jwksUri(), selector);
        } catch (ParseException e) {
            throw new KeySourceException("The key set of the client is none.", e);
        }
    }

    private List<JWK> at(String address, JWKSelector selector) throws KeySourceException {
        Instant now = clock.instant();
        Known kept = known.getIfPresent(address);
        if (kept == null || !now.isBefore(kept.until())) {
            kept = fetched(address, now);
        }
        List<JWK> found = selector.select(kept.keys());
        if (found.isEmpty() && kept.fetchedAt().plus(LOOKED_FOR_AGAIN_AFTER).isBefore(now)) {
            found = selector.select(fetched(address, now).keys());
        }
        return found;
    }

    private Known fetched(String address, Instant now) throws KeySourceException {
        try {
            KeySetFetch.Fetched answer = fetch.fetch(address);
            Duration life = answer.maxAgeSeconds().map(Duration::ofSeconds).orElse(usualLife);
            Duration kept = life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
            Known fresh = new Known(JWKSet.parse(answer.text()), now, now.plus(kept));
            known.put(address, fresh);
            return fresh;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOG.atWarn().addKeyValue("hims.jwks", address).log("A client's key set cannot be had: {}", e.getMessage());
            throw new KeySourceException("The key set of the client cannot be had.", e);
        }
    }
}
