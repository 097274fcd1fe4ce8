package org.delhihims.card;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.kernel.Verhoeff;

/**
 * Tells whether a text holds an Aadhaar number in clear: twelve digits of any script, the first 2 to 9, the last a
 * Verhoeff digit, alone or in three groups of four. One innocent number in ten looks the same and is refused with it.
 *
 * <p>Source: Aadhaar Act 2016, section 29; {@code security.md} POL-15.
 */
public final class AadhaarNumber {

    // A dash or a letter on either side makes the digits part of something longer, such as a UUID.
    private static final Pattern TWELVE_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}_+-])\\p{Nd}{4}([ \\u00A0-]?)\\p{Nd}{4}\\1\\p{Nd}{4}(?![\\p{L}\\p{Nd}_-])");

    // 91 and a mobile number that begins with 6 to 9 is how the country code is written without its plus sign.
    private static final Pattern MOBILE_WITH_COUNTRY_CODE = Pattern.compile("91[6-9][0-9]{9}");

    private AadhaarNumber() {}

    public static boolean isIn(String text) {
        return isIn(text, false);
    }

    /** As {@link #isIn}, for a phone number, which may have twelve digits with its country code. */
    public static boolean isInPhone(String text) {
        return isIn(text, true);
    }

    private static boolean isIn(String text, boolean phone) {
        if (text.length() < 12) {
            return false;
        }
        Matcher run = TWELVE_DIGITS.matcher(text);
        while (run.find()) {
            String digits = asciiDigits(run.group());
            boolean mobile = phone && MOBILE_WITH_COUNTRY_CODE.matcher(digits).matches();
            if (digits.charAt(0) >= '2' && Verhoeff.holds(digits) && !mobile) {
                return true;
            }
        }
        return false;
    }

    private static String asciiDigits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
