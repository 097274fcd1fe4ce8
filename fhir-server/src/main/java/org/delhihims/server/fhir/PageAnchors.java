package org.delhihims.server.fhir;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ids of the last matches of a page, last one first. They find the place where the next page begins, however far
 * records that came or went in the meantime have moved it.
 */
record PageAnchors(List<String> ids) {

    static final int KEPT = 10;

    private static final String SEPARATOR = ",";

    PageAnchors {
        ids = List.copyOf(ids);
    }

    static PageAnchors of(List<String> matches) {
        List<String> last = IntStream.iterate(matches.size() - 1, i -> i >= 0, i -> i - 1)
                .limit(KEPT)
                .mapToObj(matches::get)
                .toList();
        return new PageAnchors(last);
    }

    static PageAnchors read(String text) {
        return new PageAnchors(List.of(text.split(SEPARATOR)));
    }

    String text() {
        return String.join(SEPARATOR, ids);
    }

    /** Whether there are anchors and none of them is among these matches. */
    boolean areLostIn(List<String> matches) {
        return ids.stream().anyMatch(id -> !id.isEmpty()) && ids.stream().noneMatch(matches::contains);
    }

    /** Where the page begins among these matches; where no anchor is left, at the place it would have had. */
    int beginIn(List<String> matches, int otherwise) {
        return ids.stream()
                .mapToInt(matches::indexOf)
                .filter(place -> place >= 0)
                .map(place -> place + 1)
                .findFirst()
                .orElse(Math.min(otherwise, matches.size()));
    }
}
