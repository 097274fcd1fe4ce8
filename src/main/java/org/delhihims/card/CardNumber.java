package org.delhihims.card;

import static org.delhihims.kernel.Refusal.Reason.INVALID;

import java.util.random.RandomGenerator;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Verhoeff;

/**
 * A Delhi health card number: thirteen digits, the first not 0, the last a Verhoeff check digit. The twelve before it
 * are random, so a number says nothing about its holder; it is printed in groups, {@code NNNN NNN NNN NNN}.
 */
public record CardNumber(String value) {

    public static final String SYSTEM = Canonicals.identifierSystem("health-card");

    private static final String STICKER = "HIMS1:";

    private static final Sentence NOT_A_CARD_NUMBER = new Sentence(
            "This is not a health card number. It has 13 digits; check them against the card.",
            "यह हेल्थ कार्ड नंबर नहीं है। इसमें 13 अंक होते हैं; कार्ड से मिलाकर देखें।");

    public CardNumber {
        if (!isValid(value)) {
            throw new Refusal(INVALID, NOT_A_CARD_NUMBER);
        }
    }

    /** What the code on a sticker holds: the number and nothing else. */
    public String stickerText() {
        return STICKER + value;
    }

    /**
     * Reads a number as people type it, in groups, with spaces or dashes, in the digits of any script, or as a scanner reads it
     * from a sticker.
     */
    public static CardNumber read(String typed) {
        StringBuilder digits = new StringBuilder();
        String number = typed.startsWith(STICKER) ? typed.substring(STICKER.length()) : typed;
        number.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    digits.appendCodePoint(digit >= 0 ? '0' + digit : c);
                });
        return new CardNumber(digits.toString());
    }

    public static boolean isValid(String value) {
        return value.matches("[1-9][0-9]{12}") && Verhoeff.holds(value);
    }

    /** A number that nobody can guess, given a secure source of randomness. */
    static CardNumber random(RandomGenerator random) {
        String body = Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
        return new CardNumber(body + Verhoeff.checkDigitOf(body));
    }

    /** A card number opens a conversation at any counter, so it is kept out of logs. */
    @Override
    public String toString() {
        return "CardNumber[…" + value.substring(value.length() - 2) + "]";
    }
}
