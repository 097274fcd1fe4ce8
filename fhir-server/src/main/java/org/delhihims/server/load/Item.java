package org.delhihims.server.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What is stored or refused together, ready to be sent: the ids it writes, and the resources it refers to. */
record Item(
        Place place,
        String type,
        List<ObjectNode> entries,
        boolean isTransaction,
        long characters,
        Set<Name> writes,
        Set<Name> needs) {

    /** Stands in the report for a line of which nothing can be sent. */
    static Item unsent(Place place) {
        return new Item(place, "", List.of(), false, 0, Set.of(), Set.of());
    }
}
