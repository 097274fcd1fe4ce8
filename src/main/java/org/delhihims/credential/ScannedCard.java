package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned text claims, before anybody has looked whether it is true.
 *
 * @param signed what the signature is about
 * @param until none: the card says no end
 * @param rid none: the issuer cannot revoke this card by itself
 */
record ScannedCard(
        String kid,
        String signed,
        String signature,
        String issuer,
        Instant from,
        @Nullable Instant until,
        @Nullable Rid rid,
        JsonNode bundle) {

    private static final int SIGNATURE_BYTES = 64;

    static ScannedCard read(String scanned) throws Malformed {
        String jws = NumericText.jwsOf(scanned);
        List<String> parts = List.of(jws.split("\\.", -1));
        if (parts.size() != 3) {
            throw new Malformed("not three parts");
        }
        String kid = kidOf(StrictJson.object(StrictBase64.decode(parts.get(0))));
        if (StrictBase64.decode(parts.get(2)).length != SIGNATURE_BYTES) {
            throw new Malformed("a signature of another length");
        }
        // A JWS within is a text and no object, and so refused with everything else that is none.
        ObjectNode claims = StrictJson.object(RawDeflate.inflate(StrictBase64.decode(parts.get(1))));
        JsonNode vc = claims.path("vc");
        return new ScannedCard(
                kid,
                parts.get(0) + "." + parts.get(1),
                parts.get(2),
                StrictJson.text(claims, "iss"),
                moment(claims, "nbf"),
                claims.has("exp") ? moment(claims, "exp") : null,
                vc.has("rid") ? rid(vc) : null,
                bundleOf(vc));
    }

    /** Whether whoever has the private part of this key has signed it. */
    boolean isSignedWith(PublishedKey key) {
        try {
            return new ECDSAVerifier(key.key())
                    .verify(
                            new JWSHeader(JWSAlgorithm.ES256),
                            signed.getBytes(StandardCharsets.US_ASCII),
                            new Base64URL(signature));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing but these three may be in it: others, such as crit, b64 or jwk, would change what these mean. */
    private static String kidOf(ObjectNode header) throws Malformed {
        if (header.size() != 3
                || !"ES256".equals(StrictJson.text(header, "alg"))
                || !"DEF".equals(StrictJson.text(header, "zip"))) {
            throw new Malformed("a header other than zip DEF, alg ES256 and kid");
        }
        return StrictJson.text(header, "kid");
    }

    private static Instant moment(JsonNode claims, String name) throws Malformed {
        JsonNode seconds = claims.path(name);
        if (!seconds.isNumber() || !seconds.canConvertToLong()) {
            throw new Malformed(name + " is not a time");
        }
        try {
            return Instant.ofEpochSecond(seconds.asLong());
        } catch (DateTimeException outOfTime) {
            throw new Malformed(name + " is not a time");
        }
    }

    private static Rid rid(JsonNode vc) throws Malformed {
        String value = StrictJson.text(vc, "rid");
        if (!Rid.isValid(value)) {
            throw new Malformed("rid is not up to 24 letters of base64url");
        }
        return new Rid(value);
    }

    private static JsonNode bundleOf(JsonNode vc) throws Malformed {
        boolean isHealthCard = false;
        for (JsonNode type : vc.path("type")) {
            isHealthCard |= HealthCardSigner.CARD_TYPE.equals(type.asText());
        }
        JsonNode subject = vc.path("credentialSubject");
        JsonNode bundle = subject.path("fhirBundle");
        if (!isHealthCard
                || !StrictJson.text(subject, "fhirVersion").startsWith("4.0.")
                || !"Bundle".equals(StrictJson.text(bundle, "resourceType"))) {
            throw new Malformed("not a health card with a Bundle of FHIR R4");
        }
        return bundle;
    }
}
