package org.delhihims.server.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a resource stands in a whole record: in its tier, by the key that it was given when it was created. The place stays
 * the same whatever others write.
 */
record Place(Tier tier, long key) implements Comparable<Place> {

    /** Before the first. */
    static final Place START = new Place(Tier.PATIENT, 0);

    private static final Pattern TEXT = Pattern.compile("([0-2])-([0-9]{1,18})");
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::tier).thenComparing(Place::key);

    /** The place that a link names, if it names one. */
    static Optional<Place> read(String text) {
        Matcher place = TEXT.matcher(text);
        return place.matches()
                ? Optional.of(new Place(Tier.of(Integer.parseInt(place.group(1))), Long.parseLong(place.group(2))))
                : Optional.empty();
    }

    String text() {
        return tier.number() + "-" + key;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
