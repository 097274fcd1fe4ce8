package org.delhihims.server.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is compared in a search: what two people write differently for the same word is made one. What is stored
 * stays as it was written. Both sides of every search come through here, so neither analyzers nor databases fold again.
 *
 * @see <a href="https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-12/">Unicode: scripts of South Asia</a>
 */
public final class Folding {

    /** The number of this way of folding; an index that was made by another is made anew. */
    static final int FORM = 1;

    private static final int LONGEST_WORD = 64;
    private static final int TATWEEL = 0x0640;
    private static final int CHANDRABINDU = 0x0901;
    private static final int ANUSVARA = 0x0902;
    private static final int NUKTA = 0x093C;
    private static final int GURMUKHI_NUKTA = 0x0A3C;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /**
     * Letters that Unicode does not take apart: Arabic keyboards' for Urdu's, and Latin ones with a stroke. The percent sign
     * becomes the Arabic one, for HAPI searches for Latin ones in a way that PostgreSQL does not understand.
     */
    private static final Map<Integer, String> ALIKE = Map.ofEntries(
            Map.entry(0x0643, "\u06A9"),
            Map.entry(0x064A, "\u06CC"),
            Map.entry(0x0649, "\u06CC"),
            Map.entry(0x0647, "\u06C1"),
            Map.entry(0x0629, "\u06C1"),
            Map.entry(0x06C3, "\u06C1"),
            Map.entry(0x06D5, "\u06C1"),
            Map.entry(CHANDRABINDU, Character.toString(ANUSVARA)),
            Map.entry((int) '%', "\u066A"),
            Map.entry(0x00DF, "ss"),
            Map.entry(0x00E6, "ae"),
            Map.entry(0x00F8, "o"),
            Map.entry(0x0111, "d"),
            Map.entry(0x0131, "i"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0153, "oe"));

    private Folding() {}

    /** The same text for everyone who writes it. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int before = 0;
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().toArray()) {
            if (!isSilent(letter, before)) {
                append(folded, letter);
            }
            before = letter;
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The words of a text, folded, each once. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(fold(text));
        while (matcher.find()) {
            String word = matcher.group();
            words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
        }
        return words;
    }

    private static void append(StringBuilder folded, int letter) {
        int small = Character.toLowerCase(letter);
        if (Character.getType(small) == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append(Character.digit(small, 10));
        } else if (ALIKE.containsKey(small)) {
            folded.append(ALIKE.get(small));
        } else {
            folded.appendCodePoint(small);
        }
    }

    /** Joiners, direction marks, soft hyphens, tatweel, accents, short vowels of Arabic and dots below change no word. */
    private static boolean isSilent(int letter, int before) {
        return Character.getType(letter) == Character.FORMAT
                || letter == TATWEEL
                || (letter >= 0x0300 && letter <= 0x036F)
                || (letter >= 0xFE00 && letter <= 0xFE0F)
                || isArabicMark(letter)
                || letter == GURMUKHI_NUKTA
                || (letter == NUKTA && !isLetterOfItsOwn(before));
    }

    private static boolean isArabicMark(int letter) {
        return (letter >= 0x0610 && letter <= 0x061A)
                || (letter >= 0x064B && letter <= 0x065F)
                || letter == 0x0670
                || (letter >= 0x06D6 && letter <= 0x06ED && Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    /** Dda and ddha with a dot are letters of Hindi; on any other letter many people leave the dot out. */
    private static boolean isLetterOfItsOwn(int before) {
        return before == 0x0921 || before == 0x0922;
    }
}
