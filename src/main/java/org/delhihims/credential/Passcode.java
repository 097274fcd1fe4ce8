package org.delhihims.credential;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What whoever follows a SMART Health Link must know beside it. Few attempts are given for the whole life of a link, so a
 * short one is enough that nobody guesses among the first.
 *
 * @param value in Unicode's form NFC, without blanks at its ends: 6 to 64 characters
 */
public record Passcode(String value) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;
    /** Fewer are a pattern: 111111, 121212. */
    private static final int FEWEST_DIFFERENT = 3;

    private static final int DIGITS = 8;

    public Passcode {
        if (!isGood(value)) {
            throw new IllegalArgumentException("a passcode that many would try first");
        }
    }

    /** What somebody has chosen; nothing if it is too short, too long or among what others try first. */
    public static Optional<Passcode> chosen(String text) {
        String value = normal(text);
        return isGood(value) ? Optional.of(new Passcode(value)) : Optional.empty();
    }

    /** Eight digits, given a secure source of randomness: easily said on the phone. */
    public static Passcode random(RandomGenerator random) {
        while (true) {
            String digits = IntStream.range(0, DIGITS)
                    .mapToObj(place -> String.valueOf(random.nextInt(10)))
                    .reduce("", String::concat);
            if (isGood(digits)) {
                return new Passcode(digits);
            }
        }
    }

    /** As it is compared, whatever was typed. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static boolean isGood(String value) {
        int[] characters = value.codePoints().toArray();
        return characters.length >= SHORTEST
                && characters.length <= LONGEST
                && value.equals(normal(value))
                && value.codePoints().distinct().count() >= FEWEST_DIFFERENT
                && !isRow(characters, 1)
                && !isRow(characters, -1);
    }

    /** Whether each character is the next of its alphabet: 123456, abcdef, 987654. */
    private static boolean isRow(int[] characters, int step) {
        return IntStream.range(1, characters.length).allMatch(i -> characters[i] == characters[i - 1] + step);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Passcode[…]";
    }
}
