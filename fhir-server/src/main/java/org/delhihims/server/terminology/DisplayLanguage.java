package org.delhihims.server.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The languages in which a caller wants the names of codes, the best first. A name is chosen for each code by itself, as
 * RFC 4647 looks up a tag: {@code hi-IN} is content with {@code hi}, and a code that has none of them keeps its display.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR: displayLanguage</a>
 */
record DisplayLanguage(List<LanguageRange> ranges) {

    static final DisplayLanguage ANY = new DisplayLanguage(List.of());

    DisplayLanguage {
        ranges = List.copyOf(ranges);
    }

    /** What is no list of languages throws an IllegalArgumentException. */
    static DisplayLanguage of(String languages) {
        return new DisplayLanguage(LanguageRange.parse(languages));
    }

    boolean isAny() {
        return ranges.isEmpty();
    }

    /** The name of a code in the best of the languages; {@code own} is the language of its display. */
    String nameOf(String display, String own, List<Designation> designations) {
        return languageFor(own, designations)
                .filter(language -> !language.equalsIgnoreCase(own))
                .flatMap(language -> best(language, designations))
                .orElse(display);
    }

    /** All names of a code in the best of the languages, or every name when no language is asked for. */
    List<String> namesOf(String display, String own, List<Designation> designations) {
        Optional<String> language = languageFor(own, designations);
        List<String> names = designations.stream()
                .filter(designation -> isAny()
                        || language.map(designation.language()::equalsIgnoreCase)
                                .orElse(false))
                .map(Designation::value)
                .collect(Collectors.toCollection(ArrayList::new));
        boolean isDisplayRight = isAny() || language.map(own::equalsIgnoreCase).orElse(true);
        if (isDisplayRight || names.isEmpty()) {
            names.add(0, display);
        }
        return names;
    }

    /** Of the languages that a code has a name in, the one wanted most. */
    private Optional<String> languageFor(String own, List<Designation> designations) {
        if (isAny()) {
            return Optional.empty();
        }
        List<String> offered = new ArrayList<>(List.of(own));
        designations.stream()
                .map(Designation::language)
                .filter(language -> !language.isEmpty())
                .forEach(offered::add);
        return Optional.ofNullable(Locale.lookupTag(ranges, offered)).or(() -> moreSpecific(offered));
    }

    /** Nobody offers {@code hi} itself, but perhaps {@code hi-IN}. */
    private Optional<String> moreSpecific(List<String> offered) {
        return Locale.filterTags(ranges, offered).stream().findFirst();
    }

    private static Optional<String> best(String language, List<Designation> designations) {
        List<Designation> spoken = designations.stream()
                .filter(designation -> designation.language().equalsIgnoreCase(language))
                .toList();
        return spoken.stream()
                .filter(Designation::isPreferred)
                .findFirst()
                .or(() -> spoken.stream().findFirst())
                .map(Designation::value);
    }
}
