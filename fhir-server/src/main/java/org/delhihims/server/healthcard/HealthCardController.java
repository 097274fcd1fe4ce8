package org.delhihims.server.healthcard;

import java.time.Duration;
import java.util.List;
import org.delhihims.credential.KeySet;
import org.delhihims.credential.PublishedKey;
import org.delhihims.credential.RevocationList;
import org.delhihims.credential.RevokedCards;
import org.delhihims.credential.SigningKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody needs to check a card of this server: its keys, and the lists of revoked cards. */
@RestController
final class HealthCardController {

    private static final Duration KEPT = Duration.ofHours(1);

    private final SigningKeys keys;
    private final RevokedCards revoked;

    HealthCardController(SigningKeys keys, RevokedCards revoked) {
        this.keys = keys;
        this.revoked = revoked;
    }

    @GetMapping(HealthCardPaths.KEYS)
    ResponseEntity<String> keys() {
        List<PublishedKey> published = keys.published().stream()
                .map(key -> PublishedKey.of(key, revoked.counter(key.kid())))
                .toList();
        return json(new KeySet(published).json());
    }

    @GetMapping(HealthCardPaths.REVOCATIONS)
    ResponseEntity<String> revocations(@PathVariable String kid) {
        if (keys.published().stream().noneMatch(key -> key.kid().equals(kid))) {
            return ResponseEntity.notFound().build();
        }
        // The counter first: a list that is newer than it says is harmless, one that is older would not be noticed.
        long counter = revoked.counter(kid);
        return json(new RevocationList(kid, counter, revoked.of(kid)).json());
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(text);
    }
}
