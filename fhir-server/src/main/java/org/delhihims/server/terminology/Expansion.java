package org.delhihims.server.terminology;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a value set holds.
 *
 * @param listed the codes, by system and code
 * @param open systems that it takes in whole but whose codes cannot be listed, because they follow a grammar
 * @param missing code systems of which it takes a part that only their owner's content could tell
 */
record Expansion(Map<String, Listed> listed, Map<String, CodeIndex> open, Set<String> missing) {

    static final Expansion EMPTY = new Expansion(Map.of(), Map.of(), Set.of());

    static Expansion of(Collection<Listed> codes) {
        Map<String, Listed> listed = new LinkedHashMap<>();
        codes.forEach(code -> listed.putIfAbsent(code.key(), code));
        return new Expansion(Collections.unmodifiableMap(listed), Map.of(), Set.of());
    }

    static Expansion whole(CodeIndex grammar) {
        return new Expansion(Map.of(), Map.of(grammar.url(), grammar), Set.of());
    }

    static Expansion missing(String system) {
        return new Expansion(Map.of(), Map.of(), Set.of(system));
    }

    Expansion and(Expansion more) {
        Map<String, Listed> codes = new LinkedHashMap<>(listed);
        more.listed.forEach(codes::putIfAbsent);
        Map<String, CodeIndex> grammars = new HashMap<>(open);
        grammars.putAll(more.open);
        return new Expansion(Collections.unmodifiableMap(codes), Map.copyOf(grammars), missingWith(more));
    }

    Expansion without(Expansion excluded) {
        Map<String, Listed> codes = new LinkedHashMap<>(listed);
        codes.keySet().removeAll(excluded.listed.keySet());
        codes.values().removeIf(code -> excluded.open.containsKey(code.system()));
        Map<String, CodeIndex> grammars = new HashMap<>(open);
        grammars.keySet().removeAll(excluded.open.keySet());
        return new Expansion(Collections.unmodifiableMap(codes), Map.copyOf(grammars), missingWith(excluded));
    }

    Expansion sharedWith(Expansion other) {
        Map<String, Listed> codes = new LinkedHashMap<>(listed);
        codes.values().removeIf(code -> other.find(code.system(), code.code()).isEmpty());
        other.listed.forEach((key, code) ->
                find(code.system(), code.code()).ifPresent(listedHere -> codes.putIfAbsent(key, listedHere)));
        Map<String, CodeIndex> grammars = new HashMap<>(open);
        grammars.keySet().retainAll(other.open.keySet());
        return new Expansion(Collections.unmodifiableMap(codes), Map.copyOf(grammars), missingWith(other));
    }

    Expansion only(Predicate<Listed> kept) {
        Map<String, Listed> codes = new LinkedHashMap<>(listed);
        codes.values().removeIf(kept.negate());
        return new Expansion(Collections.unmodifiableMap(codes), open, missing);
    }

    Optional<Listed> find(String system, String code) {
        return Optional.ofNullable(listed.get(system + "|" + code))
                .or(() -> Optional.ofNullable(open.get(system))
                        .flatMap(codes -> codes.find(code).map(concept -> Listed.of(codes, concept))));
    }

    Collection<Listed> all() {
        return listed.values();
    }

    void refuseUnlessListable(TerminologyRefusals refusals) {
        missing.stream().sorted().findFirst().ifPresent(system -> {
            throw refusals.withoutContent(system);
        });
        open.keySet().stream().sorted().findFirst().ifPresent(system -> {
            throw refusals.unlistable(system);
        });
    }

    private Set<String> missingWith(Expansion other) {
        Set<String> systems = new HashSet<>(missing);
        systems.addAll(other.missing);
        return Set.copyOf(systems);
    }
}
