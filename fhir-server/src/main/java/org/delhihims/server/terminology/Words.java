package org.delhihims.server.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people type it: upper and lower case, Latin accents, the dot below a Devanagari letter and invisible joiners make
 * no difference. Vowel signs do.
 */
final class Words {

    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u093C\\u0A3C\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    static List<String> in(String text) {
        return Arrays.stream(BETWEEN.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether each of the words begins a word of the text, in whatever order. */
    static boolean begin(List<String> words, String text) {
        List<String> there = in(text);
        return words.stream().allMatch(word -> there.stream().anyMatch(other -> other.startsWith(word)));
    }
}
