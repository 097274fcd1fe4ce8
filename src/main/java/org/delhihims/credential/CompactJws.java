package org.delhihims.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A JWS in its compact form (RFC 7515, 7.1) with ES256 over deflated JSON. Reading one says nothing of whether it is true.
 *
 * @param parts header, payload and signature, each in base64url
 */
record CompactJws(List<String> parts) {

    private static final int SIGNATURE_BYTES = 64;

    CompactJws {
        parts = List.copyOf(parts);
    }

    static CompactJws read(String jws) throws Malformed {
        List<String> parts = List.of(jws.split("\\.", -1));
        if (parts.size() != 3) {
            throw new Malformed("not three parts");
        }
        if (StrictBase64.decode(parts.get(2)).length != SIGNATURE_BYTES) {
            throw new Malformed("a signature of another length");
        }
        return new CompactJws(parts);
    }

    /** Signs claims. The builder has what the header says besides the key and the compression. */
    static String signed(JWSHeader.Builder header, ObjectNode claims, SigningKey key) {
        byte[] deflated = RawDeflate.deflate(StrictJson.write(claims).getBytes(StandardCharsets.UTF_8));
        try {
            JWSObject jws = new JWSObject(
                    header.customParam("zip", "DEF").keyID(key.kid()).build(), new Payload(deflated));
            jws.sign(new ECDSASigner(key.key()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode header() throws Malformed {
        return StrictJson.object(StrictBase64.decode(parts.get(0)));
    }

    /** A JWS within is a text and no object, and so refused with everything else that is none. */
    ObjectNode claims() throws Malformed {
        return StrictJson.object(RawDeflate.inflate(StrictBase64.decode(parts.get(1))));
    }

    /** Whether whoever has the private part of this key has signed it. */
    boolean isSignedWith(PublishedKey key) {
        try {
            return new ECDSAVerifier(key.key())
                    .verify(
                            new JWSHeader(JWSAlgorithm.ES256),
                            (parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII),
                            new Base64URL(parts.get(2)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
