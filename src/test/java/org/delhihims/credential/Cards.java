package org.delhihims.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;

/** A card, and what stands around it. */
final class Cards {

    static final Instant NOW = Instant.parse("2026-12-01T06:30:00Z");
    static final IssuerUrl DELHI = new IssuerUrl("https://himsdelhi.example/health-cards");
    static final Validity A_YEAR = new Validity(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(335)));
    static final Rid RID = new Rid("Zx81_card-7");
    static final SigningKey KEY = SigningKey.generate(HalfYear.of(NOW));
    static final SigningKey NEXT_KEY = SigningKey.generate(HalfYear.of(NOW).next());
    static final KeySet KEYS = new KeySet(List.of(PublishedKey.of(KEY, 0), PublishedKey.of(NEXT_KEY, 0)));

    private Cards() {}

    static Patient asha() {
        Patient asha = new Patient();
        asha.setId("asha");
        asha.getMeta().setVersionId("7");
        asha.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">Asha</div>");
        asha.addIdentifier().setSystem(HealthCardPayload.CARD_NUMBER).setValue("2345678901234");
        asha.addIdentifier().setSystem("https://healthid.ndhm.gov.in").setValue("91-0000-0000-0000");
        asha.addName(new HumanName().setFamily("देवी").addGiven("आशा").setText("आशा देवी"));
        asha.addName(new HumanName().setFamily("Devi").addGiven("Asha"));
        asha.setGender(AdministrativeGender.FEMALE);
        asha.setBirthDateElement(new DateType("1987"));
        asha.addAddress().setCity("Delhi");
        return asha;
    }

    static String signed() {
        return signed(A_YEAR, KEY);
    }

    static String signed(Validity validity, SigningKey key) {
        return HealthCardSigner.qrText(
                new HealthCardSigner(DELHI).sign(HealthCardPayload.front(asha()), validity, RID, key));
    }

    static TrustedIssuer delhi(RevocationList... lists) {
        return new TrustedIssuer(DELHI, KEYS, List.of(lists), NOW);
    }

    static CardVerdict verdict(String text) {
        return new HealthCardVerifier(List.of(delhi())).verify(text, NOW);
    }

    /** A text whose JWS has this header and these bytes, signed well by {@link #KEY} whatever the header says. */
    static String made(String header, byte[] payload) {
        String input =
                StrictBase64.encode(header.getBytes(StandardCharsets.UTF_8)) + "." + StrictBase64.encode(payload);
        return NumericText.of(input + "." + signature(input));
    }

    static Base64URL signature(String input) {
        try {
            return new ECDSASigner(KEY.key())
                    .sign(new JWSHeader(JWSAlgorithm.ES256), input.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header() {
        return "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"" + KEY.kid() + "\"}";
    }

    /** The JSON that {@link #signed()} holds. */
    static String json() {
        try {
            String jws = NumericText.jwsOf(signed());
            return new String(RawDeflate.inflate(StrictBase64.decode(jws.split("\\.", -1)[1])), StandardCharsets.UTF_8);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    static byte[] deflated(String json) {
        return RawDeflate.deflate(json.getBytes(StandardCharsets.UTF_8));
    }
}
