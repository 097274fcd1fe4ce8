package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A few claims that prove themselves without the server, as a card does and with the same keys, which desks have already. The type
 * stands in the signed header, so that nothing signed for one use is ever taken for another, a card least of all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725, 3.11: explicit typing</a>
 * @param type small letters and hyphens; the text of the QR code begins with it
 * @param claims by name
 */
public record SignedClaims(String type, Map<String, String> claims) {

    private static final String SCHEME = ":/";

    public SignedClaims {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    }

    /** The text of a QR code: the type, {@code :/} and the digits of a JWS. Each time the signature is another one. */
    public String sign(SigningKey key) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        claims.forEach(json::put);
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
        return NumericText.of(type + SCHEME, CompactJws.signed(header, json, key));
    }

    /**
     * What a scanned text says, or nothing if none of these keys has signed it.
     *
     * @throws Malformed if it is no text of this type by its form
     */
    public static Optional<SignedClaims> read(String scanned, String type, KeySet keys) throws Malformed {
        CompactJws jws = CompactJws.read(NumericText.jwsOf(type + SCHEME, scanned));
        String kid = kidOf(jws.header(), type);
        SignedClaims claims = new SignedClaims(type, textsOf(jws.claims()));
        return keys.key(kid).filter(jws::isSignedWith).map(key -> claims);
    }

    /** Nothing but these four may be in it: others, such as crit, b64 or jwk, would change what these mean. */
    private static String kidOf(ObjectNode header, String type) throws Malformed {
        if (header.size() != 4
                || !"ES256".equals(StrictJson.text(header, "alg"))
                || !"DEF".equals(StrictJson.text(header, "zip"))
                || !type.equals(StrictJson.text(header, "typ"))) {
            throw new Malformed("a header other than typ " + type + ", zip DEF, alg ES256 and kid");
        }
        return StrictJson.text(header, "kid");
    }

    private static Map<String, String> textsOf(ObjectNode json) throws Malformed {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> claim : json.properties()) {
            texts.put(claim.getKey(), StrictJson.text(json, claim.getKey()));
        }
        return texts;
    }
}
