package org.delhihims.kernel;

/** The digits that people type, in whichever script. */
public final class Digits {

    private Digits() {}

    /** The text with the digits of Devanagari, Gurmukhi, Urdu and all other scripts as 0 to 9. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }
}
