package org.delhihims.credential;

/**
 * A JWS as the QR of a SMART Health Card holds it: {@code shc:/}, or another prefix for what is no card, and two digits for each
 * letter, its ASCII code less 45, so that a QR code can keep it in its mode for digits.
 *
 * @see <a href="https://spec.smarthealth.cards/#encoding-chunks-as-qr-codes">SMART Health Cards: QR codes</a>
 */
final class NumericText {

    static final String PREFIX = "shc:/";
    /** A little above the 2,390 of the largest card, as {@code security.md} 5.4 allows. */
    static final int MOST_DIGITS = 2_800;

    private static final int OFFSET = 45;
    private static final int HIGHEST_PAIR = 77;

    private NumericText() {}

    static String of(String jws) {
        return of(PREFIX, jws);
    }

    static String of(String prefix, String jws) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < jws.length(); i++) {
            int pair = jws.charAt(i) - OFFSET;
            text.append((char) ('0' + pair / 10)).append((char) ('0' + pair % 10));
        }
        return text.toString();
    }

    static String jwsOf(String scanned) throws Malformed {
        return jwsOf(PREFIX, scanned);
    }

    static String jwsOf(String prefix, String scanned) throws Malformed {
        if (!scanned.startsWith(prefix)) {
            throw new Malformed("does not start with " + prefix);
        }
        int length = scanned.length() - prefix.length();
        if (length > MOST_DIGITS) {
            throw new Malformed("longer than " + MOST_DIGITS + " digits");
        }
        // A card in several codes has slashes between its numbers here: deprecated by the standard, never made,
        // refused.
        for (int i = prefix.length(); i < scanned.length(); i++) {
            if (scanned.charAt(i) < '0' || scanned.charAt(i) > '9') {
                throw new Malformed("something else than digits");
            }
        }
        if (length % 2 != 0) {
            throw new Malformed("an odd number of digits");
        }
        StringBuilder jws = new StringBuilder(length / 2);
        for (int i = prefix.length(); i < scanned.length(); i += 2) {
            int pair = (scanned.charAt(i) - '0') * 10 + scanned.charAt(i + 1) - '0';
            if (pair > HIGHEST_PAIR) {
                throw new Malformed("a pair of digits above " + HIGHEST_PAIR);
            }
            jws.append((char) (pair + OFFSET));
        }
        return jws.toString();
    }
}
