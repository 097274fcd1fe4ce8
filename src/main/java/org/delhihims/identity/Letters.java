package org.delhihims.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/** What the letters of a word sound like, by {@code letters.tsv}, in which the signs are explained. */
final class Letters {

    /** How many ways of reading a word are kept. */
    private static final int READINGS = 4;

    private static final Letters TABLE = new Letters(Table.rowsOf(Letters.class, "letters.tsv"));

    private final Map<String, List<String>> sounds = new HashMap<>();
    private int longest;

    private Letters(List<Row> rows) {
        for (Row row : rows) {
            String letters = row.text("letters");
            sounds.put(letters, List.of(row.optional("sound").orElse("").split("\\|")));
            longest = Math.max(longest, letters.length());
        }
    }

    /** The ways a word can be read aloud; nothing where it has a letter of another script. */
    static Optional<List<String>> read(String word) {
        return TABLE.readings("^" + word + "$");
    }

    private Optional<List<String>> readings(String word) {
        List<String> readings = List.of("");
        int at = 0;
        while (at < word.length()) {
            String letters = longestAt(word, at);
            if (letters.isEmpty()) {
                int character = word.codePointAt(at);
                if (Character.isLetter(character)) {
                    return Optional.empty();
                }
                at += Character.charCount(character);
            } else {
                readings = continued(readings, sounds.getOrDefault(letters, List.of()));
                at += letters.length();
            }
        }
        return Optional.of(readings);
    }

    private String longestAt(String word, int at) {
        for (int length = Math.min(longest, word.length() - at); length > 0; length--) {
            String letters = word.substring(at, at + length);
            if (sounds.containsKey(letters)) {
                return letters;
            }
        }
        return "";
    }

    private static List<String> continued(List<String> readings, List<String> choices) {
        List<String> continued = new ArrayList<>();
        for (String reading : readings) {
            for (String choice : choices) {
                if (continued.size() < READINGS) {
                    continued.add(spoken(reading, choice));
                }
            }
        }
        return continued;
    }

    private static String spoken(String reading, String sound) {
        if (!sound.startsWith("-")) {
            return reading + sound;
        }
        String before = reading.endsWith("a") ? reading.substring(0, reading.length() - 1) : reading;
        return before + sound.substring(1);
    }
}
