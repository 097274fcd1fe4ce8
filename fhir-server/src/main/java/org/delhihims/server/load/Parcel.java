package org.delhihims.server.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items on their way into one transaction. */
record Parcel(List<Item> items, int entries, long characters, Set<Name> writes, boolean repeats) {

    static final Parcel EMPTY = new Parcel(List.of(), 0, 0, Set.of(), false);

    /** So that large documents do not come by the hundred. */
    private static final long MOST_CHARACTERS = 4_000_000;

    Parcel with(List<Item> more) {
        List<Item> all = new ArrayList<>(items);
        Set<Name> written = new HashSet<>(writes);
        boolean again = repeats;
        int count = entries;
        long length = characters;
        for (Item item : more) {
            all.add(item);
            count += item.entries().size();
            length += item.characters();
            for (Name name : item.writes()) {
                again |= !written.add(name) && !item.isTransaction();
            }
        }
        return new Parcel(all, count, length, written, again);
    }

    /** Whether this is one transaction that the server can take. One item fits always: it cannot be smaller. */
    boolean fits(int size) {
        return items.size() <= 1 || (entries <= size && characters <= MOST_CHARACTERS && !repeats);
    }

    boolean hasTransaction() {
        return items.stream().anyMatch(Item::isTransaction);
    }
}
