package org.delhihims.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/**
 * The words of a written name: the person's own, without titles, and those of the father, husband or other relative that
 * stands after "s/o", "w/o", पुत्र, ولد and the like. What is not part of a name is told by {@code words.tsv}.
 */
record NameWords(List<String> own, List<String> relative) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_WORDS = 6;

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}'’]");

    private static final Set<String> HONORIFICS = new HashSet<>();
    private static final Map<String, String> ALIASES = new HashMap<>();
    private static final Set<String> COMMON = new HashSet<>();
    private static final Pattern RELATION;

    static {
        List<String> relations = new ArrayList<>();
        for (Row row : Table.rowsOf(NameWords.class, "words.tsv")) {
            String word = Normalizer.normalize(row.text("word"), Normalizer.Form.NFC);
            switch (row.text("part")) {
                case "honorific" -> HONORIFICS.add(word);
                case "alias" -> ALIASES.put(word, row.text("reads"));
                case "common" -> COMMON.add(word);
                case "relation" ->
                    relations.add(Pattern.quote(word).replace(" ", "\\E\\s+\\Q").replace("/", "\\E\\s?[/.]\\s?\\Q"));
                default -> throw new IllegalStateException(row.place() + ": no such part of a name");
            }
        }
        RELATION = Pattern.compile(
                relations.stream().collect(Collectors.joining("|", "(?<![\\p{L}\\p{M}])(?:", ")(?![\\p{L}\\p{M}])")));
    }

    NameWords {
        own = List.copyOf(own);
        relative = List.copyOf(relative);
    }

    static NameWords of(String name) {
        String text = written(name);
        Matcher relation = RELATION.matcher(text);
        return relation.find()
                ? new NameWords(words(text.substring(0, relation.start())), words(text.substring(relation.end())))
                : new NameWords(words(text), List.of());
    }

    /** One form for what looks the same, in small letters, with one space between words. */
    static String written(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        String form = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(INVISIBLE.matcher(form).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a word, in small letters, tells little: so many bear it, as Kumar and Devi, or it is only an initial. */
    static boolean isCommon(String word) {
        return COMMON.contains(word) || word.codePointCount(0, word.length()) == 1;
    }

    private static List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(GAPS.split(text))
                .filter(word -> !word.isEmpty() && !HONORIFICS.contains(word))
                .map(word -> ALIASES.getOrDefault(word, word))
                .limit(MOST_WORDS)
                .forEach(words::add);
        return List.copyOf(words);
    }
}
