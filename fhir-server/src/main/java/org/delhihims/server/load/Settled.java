package org.delhihims.server.load;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Up to where the input is dealt with, apart from what was put off. */
final class Settled {

    private final NavigableSet<Place> open = new ConcurrentSkipListSet<>();
    private final NavigableSet<Place> putOff;
    private volatile Place nextUnread;

    Settled(Place start, Set<Place> putOff) {
        this.nextUnread = start;
        this.putOff = new ConcurrentSkipListSet<>(putOff);
    }

    /** Takes the items of the lines before {@code next} as read and not yet settled. */
    void read(List<Item> items, Place next) {
        items.stream().map(Item::place).filter(place -> !putOff.contains(place)).forEach(open::add);
        if (next.compareTo(nextUnread) > 0) {
            nextUnread = next;
        }
    }

    void settle(Place place) {
        open.remove(place);
        putOff.remove(place);
    }

    /** The item will be tried again after the others, by this run or by the one that goes on with it. */
    void putOff(Place place) {
        putOff.add(place);
        open.remove(place);
    }

    /** Where the next run would go on, and what it would try again. */
    Journal.State state(Name witness) {
        // An item enters the second set before it leaves the first, so in this order none is missed.
        Place next = nextUnread;
        Place mark = open.isEmpty() ? next : open.first();
        return new Journal.State(Place.line(mark.file(), mark.line()), Set.copyOf(putOff), witness);
    }
}
