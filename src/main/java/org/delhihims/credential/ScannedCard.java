package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned text claims, before anybody has looked whether it is true.
 *
 * @param jws what is signed
 * @param until none: the card says no end
 * @param rid none: the issuer cannot revoke this card by itself
 */
record ScannedCard(
        String kid,
        CompactJws jws,
        String issuer,
        Instant from,
        @Nullable Instant until,
        @Nullable Rid rid,
        JsonNode bundle) {

    static ScannedCard read(String scanned) throws Malformed {
        CompactJws jws = CompactJws.read(NumericText.jwsOf(scanned));
        String kid = kidOf(jws.header());
        ObjectNode claims = jws.claims();
        JsonNode vc = claims.path("vc");
        return new ScannedCard(
                kid,
                jws,
                StrictJson.text(claims, "iss"),
                moment(claims, "nbf"),
                claims.has("exp") ? moment(claims, "exp") : null,
                vc.has("rid") ? rid(vc) : null,
                bundleOf(vc));
    }

    /** Whether whoever has the private part of this key has signed it. */
    boolean isSignedWith(PublishedKey key) {
        return jws.isSignedWith(key);
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
