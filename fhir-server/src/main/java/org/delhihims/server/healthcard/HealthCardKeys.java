package org.delhihims.server.healthcard;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.credential.HalfYear;
import org.delhihims.credential.SigningKey;
import org.delhihims.credential.SigningKeys;
import org.delhihims.server.secrets.KeyFolder;

/**
 * The keys that sign cards, a file for each half-year beside the server's other keys. A lost file costs nothing but that
 * cards are signed with another key; cards of the lost one can no longer be checked.
 */
final class HealthCardKeys implements SigningKeys {

    /** Longer than anybody may use lists without asking again. */
    private static final Duration KNOWN_BEFORE = Duration.ofDays(30);
    /** A permanent card is good for ten years. */
    private static final int HALVES_OF_A_CARD = 20;

    private final KeyFolder folder;
    private final Clock clock;
    private final Map<HalfYear, SigningKey> known = new ConcurrentHashMap<>();

    HealthCardKeys(KeyFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public SigningKey at(Instant moment) {
        HalfYear time = HalfYear.of(moment);
        return stored(time).orElseGet(() -> {
            folder.createOnce(
                    fileOf(time), SigningKey.generate(time).key().toJSONString().getBytes(StandardCharsets.UTF_8));
            // Of two servers that make it at once, both read what one has made.
            return stored(time).orElseThrow();
        });
    }

    @Override
    public List<SigningKey> published() {
        Instant now = clock.instant();
        HalfYear time = HalfYear.of(now);
        List<SigningKey> keys = new ArrayList<>();
        if (!time.end().isAfter(now.plus(KNOWN_BEFORE))) {
            keys.add(at(time.end()));
        }
        keys.add(at(now));
        for (int i = 0; i < HALVES_OF_A_CARD; i++) {
            time = time.previous();
            stored(time).ifPresent(keys::add);
        }
        return keys;
    }

    private Optional<SigningKey> stored(HalfYear time) {
        SigningKey key = known.get(time);
        if (key != null) {
            return Optional.of(key);
        }
        Optional<SigningKey> read = folder.read(fileOf(time)).map(file -> read(file, time));
        read.ifPresent(found -> known.put(time, found));
        return read;
    }

    private static SigningKey read(byte[] file, HalfYear time) {
        try {
            return SigningKey.of(ECKey.parse(new String(file, StandardCharsets.UTF_8)), time);
        } catch (ParseException e) {
            throw new IllegalStateException("The file " + fileOf(time) + " of hims.keys.directory is damaged.");
        }
    }

    private static String fileOf(HalfYear time) {
        return "health-card-" + time + ".jwk";
    }
}
