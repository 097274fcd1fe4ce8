package org.delhihims.server.text;

import java.util.Set;

/** The words of a resource by the search that finds them, and the references it holds. */
record TextWords(Set<String> content, Set<String> narrative, Set<String> displays, Set<String> references) {

    static TextWords none() {
        return new TextWords(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** A word that describes the code a search parameter stands for. */
    static String display(String parameter, String word) {
        return parameter + "=" + word;
    }
}
