package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardListsTest {

    private static final String KID = Cards.KEY.kid();

    @Test
    void theKeySetHoldsNoPrivatePartAndReadsBack() throws Malformed {
        KeySet keys = new KeySet(List.of(PublishedKey.of(Cards.KEY, 7), PublishedKey.of(Cards.NEXT_KEY, 0)));

        String json = keys.json();

        assertThat(json)
                .startsWith("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"" + KID
                        + "\",\"use\":\"sig\",\"alg\":\"ES256\",\"crv\":\"P-256\",\"x\":")
                .contains("\"crlVersion\":7}")
                .doesNotContain("\"d\"");
        assertThat(KeySet.read(json).json()).isEqualTo(json);
    }

    @Test
    void aKeyWhoseKidIsNotItsThumbprintIsRefused() {
        String json = new KeySet(List.of(PublishedKey.of(Cards.KEY, 0))).json().replace(KID, Cards.NEXT_KEY.kid());

        assertThatThrownBy(() -> KeySet.read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void keysForOtherUsesAreLeftOut() throws Malformed {
        assertThat(KeySet.read("{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}")
                        .keys())
                .isEmpty();
    }

    @Test
    void theRevocationListIsWrittenAsTheStandardSaysAndReadsBack() throws Malformed {
        RevocationList list = new RevocationList(
                KID,
                2,
                List.of(
                        new RevokedCard(KID, new Rid("abc"), null),
                        new RevokedCard(KID, new Rid("d-e_f"), Instant.ofEpochSecond(1_790_000_000L))));

        assertThat(list.json())
                .isEqualTo("{\"kid\":\"" + KID
                        + "\",\"method\":\"rid\",\"ctr\":2,\"rids\":[\"abc\",\"d-e_f.1790000000\"]}");
        assertThat(RevocationList.read(list.json())).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kid\":\"k\",\"method\":\"hash\",\"ctr\":1,\"rids\":[]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1.5,\"rids\":[]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":-1,\"rids\":[]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1,\"rids\":[\"a b\"]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1,\"rids\":[\"a.b\"]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1,\"rids\":[7]}",
                "{\"kid\":\"k\",\"method\":\"rid\",\"ctr\":1,\"rids\":[],\"rids\":[\"a\"]}",
                "[]"
            })
    void aListThatIsNotUnderstoodIsNotTakenForAShorterOne(String json) {
        assertThatThrownBy(() -> RevocationList.read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void aSigningKeyDoesNotPrintItself() {
        assertThat(Cards.KEY.toString())
                .contains(KID)
                .doesNotContain(Cards.KEY.key().getD().toString());
    }

    @Test
    void aKeySignsForHalfAYearInDelhi() {
        HalfYear second = HalfYear.of(Instant.parse("2026-12-31T18:29:59Z"));

        assertThat(second).isEqualTo(new HalfYear(2026, 2)).hasToString("2026-2");
        assertThat(HalfYear.of(Instant.parse("2026-12-31T18:30:00Z"))).isEqualTo(new HalfYear(2027, 1));
        assertThat(second.start()).isEqualTo("2026-06-30T18:30:00Z");
        assertThat(Cards.KEY.signsAt(second.end())).isFalse();
        assertThat(Cards.KEY.signsAt(second.end().minusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://himsdelhi.example/",
                "http://himsdelhi.example/health-cards",
                "https://himsdelhi.example/?a=b",
                "https://himsdelhi.example/#a",
                "https://user@himsdelhi.example/cards",
                "ftp://himsdelhi.example",
                "himsdelhi.example"
            })
    void anIssuerIsAPlainHttpsAddress(String url) {
        assertThatThrownBy(() -> new IssuerUrl(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
