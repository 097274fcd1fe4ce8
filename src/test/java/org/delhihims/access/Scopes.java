package org.delhihims.access;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scopes to try the rules on. */
final class Scopes {

    static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    static final String LABORATORY = OBSERVATION_CATEGORY + "|laboratory";
    static final String VITAL_SIGNS = OBSERVATION_CATEGORY + "|vital-signs";
    static final String HAEMOGLOBIN = "http://loinc.org|718-7";

    static final List<String> CONTEXTS = List.of("patient", "user", "system");
    static final List<String> TYPES = List.of("*", "Patient", "Observation", "Condition", "List", "Binary");

    private Scopes() {}

    static SmartScope scope(String text) {
        return SmartScope.parse(text).orElseThrow(() -> new AssertionError(text + " is no scope"));
    }

    static ScopeSet scopes(String... texts) {
        return ScopeSet.of(List.of(texts));
    }

    static Ceiling ceiling(String... registered) {
        return new Ceiling(scopes(registered));
    }

    /** Every choice of the five letters but none, in their order. */
    static List<String> letters() {
        return IntStream.range(1, 32)
                .mapToObj(choice -> IntStream.range(0, 5)
                        .filter(letter -> (choice >> letter & 1) == 1)
                        .mapToObj(letter -> "cruds".substring(letter, letter + 1))
                        .reduce("", String::concat))
                .toList();
    }

    static List<String> words() {
        return List.of("read", "write", "*");
    }

    /** Scopes of few contexts, types, permissions and constraints, so that all pairs and triples of them can be tried. */
    static List<SmartScope> sample() {
        List<String> permissions = List.of("r", "s", "rs", "cu", "cruds", "read", "write", "*");
        Stream<String> whole = Stream.of("patient", "user")
                .flatMap(context -> Stream.of("*", "Observation", "Condition")
                        .flatMap(type -> permissions.stream().map(words -> context + "/" + type + "." + words)));
        List<String> queries = List.of(
                "category=" + LABORATORY,
                "category=" + VITAL_SIGNS,
                "code=" + HAEMOGLOBIN,
                "code=" + HAEMOGLOBIN + "&category=" + LABORATORY,
                "category=" + LABORATORY + "&code=" + HAEMOGLOBIN,
                "status=final",
                "_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|N");
        Stream<String> parts = Stream.of("r", "rs", "cruds")
                .flatMap(letters -> queries.stream().map(query -> "patient/Observation." + letters + "?" + query));
        return Stream.concat(whole, parts).map(Scopes::scope).toList();
    }

    static boolean mean(SmartScope one, SmartScope other) {
        return one.context() == other.context()
                && one.type().equals(other.type())
                && one.permissions().equals(other.permissions())
                && one.constraints().equals(other.constraints());
    }
}
