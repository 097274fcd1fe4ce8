package org.delhihims.server.record;

import java.util.List;

/** The parts of a whole record that stand on one page; {@code matches} counts what is his own on all pages. */
record PartsPage(List<Part> parts, int matches, boolean hasNext) {

    PartsPage {
        parts = List.copyOf(parts);
    }

    /** The page behind a place, of all parts in their order. */
    static PartsPage cut(List<Part> all, Place after, int count) {
        List<Part> rest =
                all.stream().filter(part -> part.place().compareTo(after) > 0).toList();
        long matches =
                all.stream().filter(part -> part.place().tier().isMatch()).count();
        return new PartsPage(
                rest.subList(0, Math.min(count, rest.size())), Math.toIntExact(matches), rest.size() > count);
    }

    /** Where the next page begins. */
    Place end() {
        return parts.get(parts.size() - 1).place();
    }
}
