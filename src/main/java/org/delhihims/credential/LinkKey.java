package org.delhihims.credential;

import java.util.random.RandomGenerator;

/** The key that opens what a SMART Health Link leads to: 32 bytes as base64url. It is in the link and nowhere else. */
public record LinkKey(String value) {

    private static final int BYTES = 32;

    public LinkKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("the key of a link has 32 bytes");
        }
    }

    static boolean isValid(String value) {
        try {
            return StrictBase64.decode(value).length == BYTES;
        } catch (Malformed notBase64) {
            return false;
        }
    }

    /** One that nobody can guess, given a secure source of randomness. */
    public static LinkKey random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkKey(StrictBase64.encode(bytes));
    }

    byte[] bytes() {
        try {
            return StrictBase64.decode(value);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has it can read the record, so it is kept out of logs. */
    @Override
    public String toString() {
        return "LinkKey[…]";
    }
}
