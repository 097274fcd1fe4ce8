package org.delhihims.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/**
 * A key that cards are checked with: the public part alone.
 *
 * @param crlVersion the counter of the list of its revoked cards; 0 where there is none
 */
public record PublishedKey(ECKey key, long crlVersion) {

    private static final String CRL_VERSION = "crlVersion";

    public PublishedKey {
        key = key.toPublicJWK();
        if (!Curve.P_256.equals(key.getCurve()) || crlVersion < 0) {
            throw new IllegalArgumentException("cards are checked with keys on P-256");
        }
    }

    public static PublishedKey of(SigningKey key, long crlVersion) {
        return new PublishedKey(key.key(), crlVersion);
    }

    public String kid() {
        return SigningKey.thumbprintOf(key);
    }

    ObjectNode json() {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("kty", "EC")
                .put("kid", kid())
                .put("use", "sig")
                .put("alg", "ES256")
                .put("crv", "P-256")
                .put("x", key.getX().toString())
                .put("y", key.getY().toString());
        return crlVersion == 0 ? json : json.put(CRL_VERSION, crlVersion);
    }

    static PublishedKey read(JsonNode json) throws Malformed {
        try {
            ECKey key = ECKey.parse(StrictJson.write(json));
            JsonNode version = json.path(CRL_VERSION);
            if (!version.isMissingNode() && !(version.isIntegralNumber() && version.canConvertToLong())) {
                throw new Malformed(CRL_VERSION + " is not a number");
            }
            PublishedKey published = new PublishedKey(key, version.asLong(0));
            if (!published.kid().equals(key.getKeyID())) {
                throw new Malformed("the kid of a key is not its thumbprint");
            }
            return published;
        } catch (ParseException | IllegalArgumentException | IllegalStateException notAKey) {
            throw new Malformed("not a key on P-256");
        }
    }
}
