package org.delhihims.credential;

import java.util.Base64;

/** Base64url without padding, of which each value has one text only: a changed letter is never read as the same bytes. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) throws Malformed {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // Java's decoder forgives padding and bits that stand for nothing at the end.
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below.
        }
        throw new Malformed("not base64url");
    }
}
