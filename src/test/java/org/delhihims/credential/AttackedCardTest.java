package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delhihims.credential.CardVerdict.Outcome.FORGED;
import static org.delhihims.credential.CardVerdict.Outcome.MALFORMED;
import static org.delhihims.credential.CardVerdict.Outcome.VALID_ONLINE;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may do to a card ({@code security.md} 5.5). That each of these texts is made well, the first test shows. */
class AttackedCardTest {

    @Test
    void whatIsMadeHereIsGoodUntilSomethingIsDoneToIt() {
        assertThat(Cards.verdict(Cards.made(Cards.header(), Cards.deflated(Cards.json())))
                        .outcome())
                .isEqualTo(VALID_ONLINE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noBitOfACardCanBeChanged(long seed) {
        Specimens specimens = new Specimens(new Random(seed), Cards.NOW);
        Specimen card = specimens.next();
        while (card.outcome() != VALID_ONLINE) {
            card = specimens.next();
        }
        HealthCardVerifier verifier = new HealthCardVerifier(List.of(specimens.issuer()));
        assertThat(verifier.verify(card.text(), Cards.NOW).outcome()).isEqualTo(VALID_ONLINE);
        for (int i = 0; i < card.text().length(); i++) {
            for (int bit = 0; bit < 8; bit++) {
                StringBuilder flipped = new StringBuilder(card.text());
                flipped.setCharAt(i, (char) (card.text().charAt(i) ^ 1 << bit));
                assertThat(verifier.verify(flipped.toString(), Cards.NOW)
                                .outcome()
                                .isValid())
                        .as("letter %s, bit %s", i, bit)
                        .isFalse();
            }
        }
    }

    @Test
    void aLetterThatStandsForTheSameBytesIsAnotherText() throws Malformed {
        String jws = NumericText.jwsOf(Cards.signed());
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(jws.charAt(jws.length() - 1));

        // 64 bytes leave four bits of the last letter unused, which lenient decoders do not look at.
        assertReason(NumericText.of(jws.substring(0, jws.length() - 1) + letters.charAt(last + 1)), "base64url");
        assertReason(NumericText.of(jws + "=="), "");
    }

    @Test
    void algorithmNoneIsNone() {
        String input = encoded("{\"zip\":\"DEF\",\"alg\":\"none\",\"kid\":\"" + Cards.KEY.kid() + "\"}") + "."
                + StrictBase64.encode(Cards.deflated(Cards.json()));

        assertRefused(NumericText.of(input + "."));
        assertRefused(NumericText.of(input + "." + Cards.signature(input)));
    }

    @Test
    void thePublicKeyIsNoSecretOfHs256() throws JOSEException {
        String input = encoded("{\"zip\":\"DEF\",\"alg\":\"HS256\",\"kid\":\"" + Cards.KEY.kid() + "\"}") + "."
                + StrictBase64.encode(Cards.deflated(Cards.json()));
        byte[] publicKey = Cards.KEY.key().toPublicJWK().toECPublicKey().getEncoded();

        String mac = new MACSigner(publicKey)
                .sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII))
                .toString();

        assertRefused(NumericText.of(input + "." + mac));
    }

    @Test
    void rs256IsNotAsked() throws JOSEException {
        String input = encoded("{\"zip\":\"DEF\",\"alg\":\"RS256\",\"kid\":\"" + Cards.KEY.kid() + "\"}") + "."
                + StrictBase64.encode(Cards.deflated(Cards.json()));

        String signature = new RSASSASigner(new RSAKeyGenerator(2048).generate())
                .sign(new JWSHeader(JWSAlgorithm.RS256), input.getBytes(StandardCharsets.US_ASCII))
                .toString();

        assertRefused(NumericText.of(input + "." + signature));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zip\":\"DEF\",\"alg\":\"es256\",\"kid\":\"KID\"}",
                "{\"zip\":\"GZ\",\"alg\":\"ES256\",\"kid\":\"KID\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\"}",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\"}",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":7}",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"KID\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"KID\",\"jku\":\"https://stranger.example/keys\"}",
                "{\"zip\":\"DEF\",\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"KID\"}",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"KID\"} ",
                "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"KID\"}{}",
                "[]",
                ""
            })
    void otherHeadersAreRefused(String header) {
        boolean blankAtTheEnd = header.endsWith(" ");

        CardVerdict verdict =
                Cards.verdict(Cards.made(header.replace("KID", Cards.KEY.kid()), Cards.deflated(Cards.json())));

        // A blank is JSON too, and the signature covers it.
        assertThat(verdict.outcome()).isEqualTo(blankAtTheEnd ? VALID_ONLINE : MALFORMED);
    }

    @Test
    void anotherKidForges() {
        String unknown = Cards.header().replace(Cards.KEY.kid(), "x".repeat(43));
        String second = Cards.header().replace(Cards.KEY.kid(), Cards.NEXT_KEY.kid());

        assertThat(Cards.verdict(Cards.made(unknown, Cards.deflated(Cards.json())))
                        .outcome())
                .isEqualTo(FORGED);
        assertThat(Cards.verdict(Cards.made(second, Cards.deflated(Cards.json())))
                        .outcome())
                .isEqualTo(FORGED);
    }

    @Test
    void theDigitsArePairsUpTo77() {
        assertReason(Cards.signed() + "0", "odd");
        assertReason("shc:/78" + Cards.signed().substring(7), "above 77");
        assertReason("shc:/99" + Cards.signed().substring(7), "above 77");
        assertReason(Cards.signed().replace("shc:/", "SHC:/"), "start");
        assertReason("shc:/५६" + Cards.signed().substring(7), "digits");
        assertReason("shc:/", "three parts");
        assertReason("", "start");
    }

    @Test
    void aCardInSeveralCodesIsRefused() {
        assertReason(Cards.signed().replace("shc:/", "shc:/1/2/"), "digits");
    }

    @Test
    void theLongestTextIs2800Digits() {
        assertReason("shc:/" + "0".repeat(2_800), "three parts");
        assertReason("shc:/" + "0".repeat(2_802), "longer");
    }

    @Test
    void tenMegabytesAreRefusedAtOnce() {
        String huge = "shc:/" + "5".repeat(10_000_000);

        assertThat(assertTimeout(Duration.ofMillis(100), () -> Cards.verdict(huge))
                        .outcome())
                .isEqualTo(MALFORMED);
    }

    @Test
    void aBombDoesNotInflate() {
        // DEFLATE packs at most 1:1032, so what fits a text of 2,800 digits inflates to a megabyte, were it let.
        assertReason(Cards.made(Cards.header(), RawDeflate.deflate(new byte[800_000])), "more than 16384");
    }

    @Test
    void aBombOfAHundredMegabytesIsStoppedAtItsFirstKilobytes() {
        byte[] bomb = RawDeflate.deflate(new byte[100 * 1024 * 1024]);
        long before = allocated();

        assertThatThrownBy(() -> RawDeflate.inflate(bomb)).isInstanceOf(Malformed.class);

        assertThat(allocated() - before).isLessThan(1024 * 1024);
    }

    @Test
    void bytesAfterTheCompressedOnesAreRefused() {
        byte[] deflated = Cards.deflated(Cards.json());
        byte[] longer = Arrays.copyOf(deflated, deflated.length + 1);
        byte[] shorter = Arrays.copyOf(deflated, deflated.length - 1);

        assertReason(Cards.made(Cards.header(), longer), "after");
        assertReason(Cards.made(Cards.header(), shorter), "cut off");
        assertReason(Cards.made(Cards.header(), new byte[0]), "cut off");
        assertReason(Cards.made(Cards.header(), Cards.json().getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void aJwsWithinAJwsIsRefused() throws Malformed {
        String within = NumericText.jwsOf(Cards.signed());

        assertReason(Cards.made(Cards.header(), Cards.deflated(within)), "not one JSON object");
        assertReason(Cards.made(Cards.header(), Cards.deflated("\"" + within + "\"")), "not one JSON object");
    }

    @Test
    void aNameTwiceInAnObjectIsRefusedAtAnyDepth() {
        String issuer = "\"iss\":\"" + Cards.DELHI.value() + "\"";

        assertReason(changed(issuer, "\"iss\":\"https://stranger.example\"," + issuer), "not one JSON object");
        assertReason(
                changed("\"gender\":\"female\"", "\"gender\":\"male\",\"gender\":\"female\""), "not one JSON object");
    }

    @Test
    void claimsOfOtherFormsAreRefused() {
        assertReason(changed("\"nbf\":", "\"nbf\":\"soon\",\"x\":"), "nbf");
        assertReason(changed("\"nbf\":", "\"nbf\":1e400,\"x\":"), "");
        assertReason(changed("\"exp\":", "\"exp\":99999999999999999999,\"x\":"), "");
        assertReason(changed("\"exp\":", "\"exp\":null,\"x\":"), "exp");
        assertReason(changed("#health-card", "#vaccine-card"), "not a health card");
        assertReason(changed("\"4.0.1\"", "\"5.0.0\""), "not a health card");
        assertReason(changed("\"Patient\"", "\"Person\""), "Patient");
        assertReason(changed(Cards.RID.value(), "a".repeat(25)), "rid");
    }

    @Test
    void jsonMustBeUtf8AndNotDeep() {
        assertReason(Cards.made(Cards.header(), RawDeflate.deflate(new byte[] {'{', '"', (byte) 0xC3, '"'})), "UTF-8");
        assertReason(
                Cards.made(Cards.header(), RawDeflate.deflate("[".repeat(9_000).getBytes(StandardCharsets.UTF_8))),
                "not one JSON object");
    }

    @Test
    void aSignatureIs64BytesAndNotZero() {
        String input = encoded(Cards.header()) + "." + StrictBase64.encode(Cards.deflated(Cards.json()));

        assertReason(NumericText.of(input + "." + StrictBase64.encode(new byte[63])), "length");
        assertReason(NumericText.of(input + "."), "length");
        // CVE-2022-21449: Java once took it for a signature of everything.
        assertThat(Cards.verdict(NumericText.of(input + "." + StrictBase64.encode(new byte[64])))
                        .outcome())
                .isEqualTo(FORGED);
    }

    private static String changed(String part, String by) {
        assertThat(Cards.json()).contains(part);
        return Cards.made(Cards.header(), Cards.deflated(Cards.json().replace(part, by)));
    }

    private static void assertRefused(String text) {
        assertThat(Cards.verdict(text).outcome()).isEqualTo(MALFORMED);
        assertThat(Cards.verdict(text).content()).isNull();
    }

    private static void assertReason(String text, String reason) {
        assertRefused(text);
        assertThat(Cards.verdict(text).reason()).contains(reason);
    }

    private static String encoded(String header) {
        return StrictBase64.encode(header.getBytes(StandardCharsets.UTF_8));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
