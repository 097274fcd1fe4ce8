package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthLinkTest {

    private static final LinkKey KEY = LinkKey.random(new Random(10));
    private static final String URL = "https://himsdelhi.example/links/Zm9yIGEgdGVzdCBvbmx5";
    private static final String SUMMARY = "{\"resourceType\":\"Bundle\",\"language\":\"हिन्दी\"}";

    /** As others write it, without a version. */
    private static final String OF_ANOTHER = "shlink:/eyJ1cmwiOiJodHRwczovL2Voci5leGFtcGxlLm9yZy9xci9ZN3h3WTdXanU4"
            + "S1B2TGxQYyIsImtleSI6InJ4VGdZbE9hS0pQRnRjRWQwcWNjZU44d0VVNHA5NFNxQXdJV1FlNnVYN1EiLCJsYWJlbCI6IkRlbW8ifQ";

    @Test
    void aLinkReadsBackAsItWasWritten() throws Malformed {
        HealthLink link = new HealthLink(
                URL,
                KEY,
                Instant.parse("2026-12-31T00:00:00Z"),
                Set.of(LinkFlag.PASSCODE, LinkFlag.LONG_TERM),
                "आशा का सारांश");

        assertThat(HealthLink.read(link.text())).isEqualTo(link);
        assertThat(HealthLink.read("https://viewer.example#" + link.text())).isEqualTo(link);
        assertThat(new String(StrictBase64.decode(link.text().substring(8)), StandardCharsets.UTF_8))
                .isEqualTo("{\"url\":\"" + URL + "\",\"key\":\"" + KEY.value()
                        + "\",\"exp\":1798675200,\"flag\":\"LP\",\"label\":\"आशा का सारांश\",\"v\":1}");
    }

    @Test
    void aLinkOfSomebodyElseIsRead() throws Malformed {
        HealthLink link = HealthLink.read(OF_ANOTHER);

        assertThat(link.label()).isEqualTo("Demo");
        assertThat(link.flags()).isEmpty();
        assertThat(link.until()).isNull();
    }

    @Test
    void aLinkStraightToAFileAsksForNoPasscode() {
        assertThatThrownBy(() -> new HealthLink(URL, KEY, null, Set.of(LinkFlag.DIRECT_FILE, LinkFlag.PASSCODE), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLabelHasEightyLettersOfAnyScript() {
        assertThat(new HealthLink(URL, KEY, null, Set.of(), "आ".repeat(80)).label())
                .hasSize(80);
        assertThatThrownBy(() -> new HealthLink(URL, KEY, null, Set.of(), "आ".repeat(81)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"http://a.example/b\",\"key\":\"KEY\"}",
                "{\"url\":\"https://a.example/b\",\"key\":\"AAAA\"}",
                "{\"url\":\"https://a.example/b\",\"key\":\"KEY\",\"v\":2}",
                "{\"url\":\"https://a.example/b\",\"key\":\"KEY\",\"exp\":\"soon\"}",
                "{\"url\":\"https://a.example/b\",\"key\":\"KEY\",\"flag\":\"PU\"}",
                "{\"url\":\"https://a.example/b\",\"url\":\"https://c.example/b\",\"key\":\"KEY\"}",
                "[]"
            })
    void whatIsNoLinkIsRefused(String json) {
        String text = "shlink:/"
                + StrictBase64.encode(json.replace("KEY", KEY.value()).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> HealthLink.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aFileIsOpenedByItsKeyAlone() throws Malformed {
        SealedFile file = SealedFile.seal(SUMMARY, "application/fhir+json", KEY);

        SealedFile.Opened opened = file.open(KEY);

        assertThat(opened.content()).isEqualTo(SUMMARY);
        assertThat(opened.contentType()).isEqualTo("application/fhir+json");
        assertThat(file).isNotEqualTo(SealedFile.seal(SUMMARY, "application/fhir+json", KEY));
        assertThatThrownBy(() -> file.open(LinkKey.random(new Random(11)))).isInstanceOf(Malformed.class);
    }

    @Test
    void aChangedFileIsNotOpened() {
        String jwe = SealedFile.seal(SUMMARY, "application/fhir+json", KEY).jwe();
        int middle = jwe.lastIndexOf('.') - 5;
        char other = jwe.charAt(middle) == 'A' ? 'B' : 'A';

        assertThatThrownBy(() -> new SealedFile(jwe.substring(0, middle) + other + jwe.substring(middle + 1)).open(KEY))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new SealedFile("no.file").open(KEY)).isInstanceOf(Malformed.class);
    }
}
