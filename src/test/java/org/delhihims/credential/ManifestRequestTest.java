package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRequestTest {

    @Test
    void aRequestIsReadAndWhatItSaysBesideIsPassedOver() throws Malformed {
        ManifestRequest request =
                read("{\"recipient\":\"Dr Rao\",\"passcode\":\" mango-17\",\"embeddedLengthMax\":5000,\"more\":[1]}");

        assertThat(request).isEqualTo(new ManifestRequest("Dr Rao", "mango-17", 5000));
    }

    @Test
    void withoutALimitAnyFileIsEmbedded() throws Malformed {
        assertThat(read("{\"recipient\":\"x\"}")).isEqualTo(new ManifestRequest("x", null, Integer.MAX_VALUE));
        assertThat(read("{\"recipient\":\"x\",\"embeddedLengthMax\":99999999999999}")
                        .longestEmbedded())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theNameOfAStrangerIsOneShortLine() throws Malformed {
        assertThat(read("{\"recipient\":\"  Dr\\nRao\\u202e \\u0000evil\\u2028 \"}")
                        .recipient())
                .isEqualTo("Dr Rao evil");
        assertThat(read("{\"recipient\":\"" + "😀".repeat(500) + "\"}").recipient())
                .isEqualTo("😀".repeat(100));
        assertThat(read("{\"recipient\":\"cafe\\u0301\"}").recipient()).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"recipient\":null}",
                "{\"recipient\":\" \\u200b\"}",
                "{\"recipient\":7}",
                "{\"recipient\":\"a\",\"recipient\":\"b\"}",
                "{\"recipient\":\"a\",\"passcode\":123456}",
                "{\"recipient\":\"a\",\"embeddedLengthMax\":-1}",
                "{\"recipient\":\"a\",\"embeddedLengthMax\":\"5\"}",
                "{\"recipient\":\"a\",\"embeddedLengthMax\":1.5}",
                "{\"recipient\":\"a\"} {}"
            })
    void whatIsNoRequestIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void aRequestHasAnEnd() {
        assertThatThrownBy(() -> read("{\"recipient\":\"" + "a".repeat(4_100) + "\"}"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aManifestHasTheFileOrItsAddress() {
        SealedFile file = new SealedFile("a..b.c.d");
        Instant made = Instant.parse("2026-11-30T01:02:03.456Z");

        assertThat(LinkManifest.embedding(file, made))
                .isEqualTo(
                        "{\"files\":[{\"contentType\":\"application/fhir+json\",\"embedded\":\"a..b.c.d\","
                                + "\"lastUpdated\":\"2026-11-30T01:02:03Z\",\"status\":\"finalized\",\"fhirVersion\":\"4.0.1\"}]}");
        assertThat(LinkManifest.leadingTo("https://a.example/f", made))
                .contains("\"location\":\"https://a.example/f\"")
                .doesNotContain("embedded");
        assertThat(LinkManifest.wrongPasscode(3)).isEqualTo("{\"remainingAttempts\":3}");
    }

    private static ManifestRequest read(String body) throws Malformed {
        return ManifestRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
