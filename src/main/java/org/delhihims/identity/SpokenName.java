package org.delhihims.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A name as it is heard, word by word: first the given name, and which words are so common that they tell little. */
record SpokenName(List<Word> words) {

    /** One word of it, in small letters. */
    record Word(String text, Spoken spoken, boolean isCommon) {}

    SpokenName {
        words = List.copyOf(words);
    }

    static SpokenName of(List<String> words, Function<String, Spoken> sound) {
        return new SpokenName(words.stream()
                .map(word -> new Word(word, sound.apply(word), NameWords.isCommon(word)))
                .filter(word -> !word.spoken().keys().isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words that tell who it is; all of them where all are common. */
    List<Word> telling() {
        List<Word> telling = words.stream().filter(word -> !word.isCommon()).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** The keys of all words written as one, as Ramprasad for Ram Prasad. */
    Set<String> joinedKeys() {
        List<String> joined = List.of("");
        for (Word word : words) {
            List<String> longer = new ArrayList<>();
            for (String before : joined) {
                for (String key : word.spoken().keys()) {
                    longer.add(before.isEmpty() ? key : before + withoutVowel(key));
                }
            }
            // A word of Urdu may have four readings; more than a few together find nobody else.
            joined = longer.stream().sorted().limit(8).toList();
        }
        return new TreeSet<>(joined);
    }

    private static String withoutVowel(String key) {
        return key.startsWith("A") ? key.substring(1) : key;
    }
}
