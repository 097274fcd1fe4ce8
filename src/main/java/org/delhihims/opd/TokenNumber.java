package org.delhihims.opd;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.kernel.Digits;

/**
 * What a person holds in a queue, as it stands on the slip and on the board: the clinic's number and a running one, digits only, so
 * that it is called alike in every language. For example {@code 3402-017}.
 *
 * <p>Source: {@code domain.md} 3.4.5. It is unique for a facility, a clinic and a day in Asia/Kolkata.
 *
 * @param clinic the number of the room or the clinic, 1 to 6 digits
 * @param running from 1, with at least three digits
 */
public record TokenNumber(String clinic, int running) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})-([0-9]{3,6})");
    private static final Pattern CLINIC = Pattern.compile("[0-9]{1,6}");
    private static final int MOST = 999_999;

    public TokenNumber {
        if (!CLINIC.matcher(clinic).matches() || running < 1 || running > MOST) {
            throw new IllegalArgumentException("no token number: " + clinic + ", " + running);
        }
    }

    /** Reads what somebody types or scans; digits of Devanagari and other scripts count as well. */
    public static Optional<TokenNumber> read(String text) {
        Matcher matcher = FORM.matcher(Digits.latin(text.strip()));
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new TokenNumber(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }

    @Override
    public String toString() {
        return "%s-%03d".formatted(clinic, running);
    }
}
