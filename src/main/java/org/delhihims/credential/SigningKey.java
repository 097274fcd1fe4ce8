package org.delhihims.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;

/**
 * A key that signs cards from one moment up to another, P-256 with its private part. Cards outlive it, so it is published
 * for as long as the last of them is valid.
 *
 * @param kid the thumbprint of RFC 7638 with SHA-256
 */
public record SigningKey(String kid, ECKey key, Instant from, Instant until) {

    public SigningKey {
        if (!Curve.P_256.equals(key.getCurve()) || !key.isPrivate()) {
            throw new IllegalArgumentException("cards are signed with a private key on P-256");
        }
        if (!kid.equals(thumbprintOf(key))) {
            throw new IllegalArgumentException("the kid of a card's key is its thumbprint");
        }
    }

    public static SigningKey of(ECKey key, HalfYear time) {
        return new SigningKey(thumbprintOf(key), key, time.start(), time.end());
    }

    public static SigningKey generate(HalfYear time) {
        try {
            return of(new ECKeyGenerator(Curve.P_256).generate(), time);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean signsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    static String thumbprintOf(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key itself would print its private part. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
