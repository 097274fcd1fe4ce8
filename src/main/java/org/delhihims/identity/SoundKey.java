package org.delhihims.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How a word sounds, so that its spellings in Devanagari, Gurmukhi, Urdu and Latin letters meet: its first sound and the
 * consonants after it. रमेश, ਰਮੇਸ਼, رمیش, Ramesh and Rameesh are RMS. Vowels are left out, since Urdu does not write most of
 * them; a word that begins with one has A there. A word of another script is its own key.
 */
public final class SoundKey {

    /** No name is longer. What comes after is not looked at. */
    private static final int LONGEST_WORD = 40;

    private static final Pattern MARKS_OF_LATIN = Pattern.compile("(?<=[a-z])\\p{M}+");
    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{M}]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern NASAL_BEFORE_LIP = Pattern.compile("(?<=.)N(?=[PFBM])");
    private static final Pattern NASAL_BEFORE_M = Pattern.compile("N(?=M)");
    private static final Pattern TWICE = Pattern.compile("([A-Z])\\1+");
    private static final Pattern VOWELS = Pattern.compile("[aiu]");
    private static final Pattern FIRST_VOWELS = Pattern.compile("^[aiu]+");
    private static final Pattern VOWEL_TWICE = Pattern.compile("([aiu])[aiu]*");

    private SoundKey() {}

    /**
     * The keys of one word, sorted. There is more than one where the script leaves open how it is read, and none where
     * nothing is left of the word without digits and signs.
     */
    public static NavigableSet<String> of(String word) {
        return spoken(word).keys();
    }

    static Spoken spoken(String word) {
        String letters = letters(word);
        if (letters.isEmpty()) {
            return Spoken.of(List.of(), "", false);
        }
        boolean arabic = ARABIC.matcher(letters).find();
        List<String> readings = Letters.read(letters).orElse(List.of());
        TreeSet<String> keys = new TreeSet<>();
        for (String reading : readings) {
            String skeleton = skeleton(arabic ? reading : single(reading));
            if (!skeleton.isEmpty()) {
                keys.add(skeleton);
            }
        }
        return keys.isEmpty()
                ? Spoken.of(List.of(letters), letters, false)
                : Spoken.of(keys, voiced(readings.get(0)), !arabic);
    }

    /** One form for what looks the same, in small letters, without accents on Latin letters. */
    static String letters(String word) {
        String cut = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        String plain = NOT_OF_A_WORD
                .matcher(Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS_OF_LATIN.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Doubled letters as one. Urdu has a sign for them that is rarely written, and never writes two letters for one. */
    private static String single(String reading) {
        return TWICE.matcher(NASAL_BEFORE_M.matcher(reading).replaceAll("M")).replaceAll("$1");
    }

    private static String skeleton(String reading) {
        String consonants = VOWELS.matcher(reading).replaceAll("");
        boolean vowelFirst = !reading.isEmpty() && "aiu".indexOf(reading.charAt(0)) >= 0;
        String skeleton = vowelFirst ? "A" + consonants : consonants;
        return NASAL_BEFORE_LIP.matcher(skeleton).replaceAll("M");
    }

    /**
     * With the vowels that all writers agree on: all before the first consonant, sorted; after it an i or u, and an a only
     * where it is heard at the end.
     */
    private static String voiced(String reading) {
        String single = single(reading);
        String body = FIRST_VOWELS.matcher(single).replaceFirst("");
        String first = single.substring(0, single.length() - body.length())
                .chars()
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String once = VOWEL_TWICE.matcher(body).replaceAll("$1");
        boolean aIsHeard = once.endsWith("a") && reading.endsWith("aa");
        return first + once.replace("a", "") + (aIsHeard ? "a" : "");
    }
}
