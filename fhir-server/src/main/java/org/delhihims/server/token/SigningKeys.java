package org.delhihims.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.delhihims.server.secrets.KeyFolder;

/**
 * The RS256 keys of this server, in a file beside its other keys. A new key is published some time before it signs, and
 * an old one for as long as a token of it may be about, so that no node and no client meets a token it cannot check.
 */
public final class SigningKeys {

    private static final String FILE = "signing.jwks";
    private static final int BITS = 2048;
    /** What others keep a key set for, at the most. */
    private static final Duration KNOWN_AFTER = Duration.ofHours(1);

    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);
    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(1);

    private final KeyFolder folder;
    private final Duration life;
    private final Clock clock;
    private JWKSet keys = new JWKSet();
    private Instant readAt = Instant.MIN;

    public SigningKeys(KeyFolder folder, TokenRules rules, Clock clock) {
        this.folder = folder;
        this.life = rules.keyLife();
        this.clock = clock;
        refresh();
    }

    /** Every key that a token may be signed with, the private parts included. */
    public synchronized JWKSet all() {
        if (clock.instant().isAfter(readAt.plus(READ_AGAIN_AFTER))) {
            refresh();
        }
        return keys;
    }

    /** The key that signs now: the newest that others have had the time to learn of. */
    public RSAKey current() {
        Instant known = clock.instant().minus(KNOWN_AFTER);
        List<JWK> newestFirst = all().getKeys().stream()
                .sorted(Comparator.comparing(JWK::getIssueTime).reversed())
                .toList();
        return newestFirst.stream()
                .filter(key -> !key.getIssueTime().toInstant().isAfter(known))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1))
                .toRSAKey();
    }

    private void refresh() {
        Instant now = clock.instant();
        if (folder.read(FILE).isEmpty()) {
            folder.createOnce(FILE, bytes(List.of(generate(now))));
        }
        List<JWK> stored = new ArrayList<>(read());
        boolean changed = stored.removeIf(key -> isOver(key, now));
        boolean isDue = stored.stream()
                .allMatch(key -> key.getIssueTime().toInstant().plus(life).isBefore(now));
        if (isDue) {
            stored.add(generate(now));
            changed = true;
        }
        if (changed) {
            // If two nodes do this at once, one of the new keys is lost before anything is signed with it.
            folder.replace(FILE, bytes(stored));
        }
        keys = new JWKSet(stored);
        readAt = now;
    }

    private static byte[] bytes(List<JWK> keys) {
        return new JWKSet(keys).toString(false).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isOver(JWK key, Instant now) {
        Duration published = life.plus(KNOWN_AFTER).plus(LONGEST_TOKEN.multipliedBy(2));
        return key.getIssueTime().toInstant().plus(published).isBefore(now);
    }

    private List<JWK> read() {
        return folder.read(FILE)
                .map(bytes -> {
                    try {
                        return JWKSet.parse(new String(bytes, StandardCharsets.UTF_8))
                                .getKeys();
                    } catch (ParseException e) {
                        throw new IllegalStateException("The file " + FILE + " of hims.keys.directory is damaged.", e);
                    }
                })
                .orElse(List.of());
    }

    private static RSAKey generate(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
