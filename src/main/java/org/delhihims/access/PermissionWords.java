package org.delhihims.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How permissions are written: as letters in the second version of SMART's scopes, as one of three words in the first. */
final class PermissionWords {

    /** Letters in another order are refused, for whoever writes them may mean a word that begins like them. */
    static final String FORM = "read|write|\\*|(?=[cruds])c?r?u?d?s?";

    private static final Map<String, Set<Permission>> WORDS = Map.of(
            "read", Collections.unmodifiableSet(EnumSet.of(Permission.READ, Permission.SEARCH)),
            "write", Collections.unmodifiableSet(EnumSet.of(Permission.CREATE, Permission.UPDATE, Permission.DELETE)),
            "*", Collections.unmodifiableSet(EnumSet.allOf(Permission.class)));

    private PermissionWords() {}

    static boolean isWord(String text) {
        return WORDS.containsKey(text);
    }

    static Set<Permission> read(String text) {
        Set<Permission> word = WORDS.get(text);
        return word != null
                ? word
                : Arrays.stream(Permission.values())
                        .filter(permission -> text.indexOf(permission.letter()) >= 0)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    static String inLetters(Set<Permission> permissions) {
        return permissions.stream()
                .sorted()
                .map(permission -> Character.toString(permission.letter()))
                .collect(Collectors.joining());
    }

    static Optional<String> asWord(Set<Permission> permissions) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(permissions))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
