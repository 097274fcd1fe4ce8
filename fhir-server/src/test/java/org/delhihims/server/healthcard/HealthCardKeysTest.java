package org.delhihims.server.healthcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.delhihims.credential.SigningKey;
import org.delhihims.server.secrets.KeyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCardKeysTest {

    private static final Instant AUTUMN = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-15T00:00:00Z");
    private static final Instant SPRING = Instant.parse("2027-03-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aKeyOutlivesTheServerThatMadeIt() {
        assertThat(at(AUTUMN).at(AUTUMN).kid())
                .isEqualTo(at(DECEMBER).at(DECEMBER).kid());
    }

    @Test
    void theNextKeyIsPublishedAMonthBeforeItSigns() {
        assertThat(at(AUTUMN).published()).hasSize(1);

        List<SigningKey> published = at(DECEMBER).published();

        assertThat(published).hasSize(2);
        assertThat(published.get(0).kid()).isEqualTo(at(SPRING).at(SPRING).kid());
    }

    @Test
    void anOldKeyIsPublishedForAsLongAsItsCardsAreGood() {
        String kid = at(AUTUMN).at(AUTUMN).kid();

        assertThat(at(Instant.parse("2036-12-15T00:00:00Z")).published())
                .extracting(SigningKey::kid)
                .contains(kid);
        assertThat(at(Instant.parse("2037-02-01T00:00:00Z")).published())
                .extracting(SigningKey::kid)
                .doesNotContain(kid);
    }

    private HealthCardKeys at(Instant now) {
        return new HealthCardKeys(new KeyFolder(folder), Clock.fixed(now, ZoneOffset.UTC));
    }
}
