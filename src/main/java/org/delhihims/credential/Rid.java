package org.delhihims.credential;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name by which one printed card is revoked: up to 24 letters of base64url. Each serial has its own, which says nothing
 * of its holder.
 *
 * @see <a href="https://spec.smarthealth.cards/#revocation">SMART Health Cards: revocation</a>
 */
public record Rid(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,24}");
    private static final int RANDOM_BYTES = 12;

    public Rid {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a rid has 1 to 24 letters of base64url");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** One that nobody has met, given a secure source of randomness: 96 bits. */
    public static Rid random(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Rid(StrictBase64.encode(bytes));
    }
}
