package org.delhihims.paper;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;

/** What is printed on every card and letter, in both languages: {@code words.tsv}. */
final class Words {

    private static final Map<String, Sentence> ALL = Table.rowsOf(Words.class, "words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("key"), row -> new Sentence(row.text("english"), row.text("hindi"))));

    private Words() {}

    static Sentence of(String key) {
        Sentence words = ALL.get(key);
        if (words == null) {
            throw new IllegalStateException("words.tsv has no " + key);
        }
        return words;
    }

    /** With {@code {0}} replaced. */
    static Sentence of(String key, String argument) {
        Function<String, String> filled = text -> text.replace("{0}", argument);
        Sentence words = of(key);
        return new Sentence(filled.apply(words.english()), filled.apply(words.hindi()));
    }
}
