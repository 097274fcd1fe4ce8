package org.delhihims.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes the links of a chain: {@code HMAC-SHA-256(K_audit, prev_hash ‖ seq ‖ ts ‖ event)} ({@code security.md} 4.9,
 * AUD-4). It is for one thread at a time.
 */
public final class ChainHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final Mac mac;

    public ChainHash(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the first link of a shard follows: another value for each, so that no link can be moved between shards. */
    public String first(int shard) {
        return HEX.formatHex(mac.doFinal(("hims audit shard " + shard).getBytes(StandardCharsets.UTF_8)));
    }

    /** The sequence number and the time in microseconds are hashed as 8 bytes each, the highest first. */
    public String of(String previous, long seq, Instant at, String event) {
        mac.update(HEX.parseHex(previous));
        mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(seq)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        return HEX.formatHex(mac.doFinal(event.getBytes(StandardCharsets.UTF_8)));
    }
}
