package org.delhihims.server.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One entry of what will be sent. An entry with a name is written under the id made of that name; one without is sent as
 * it stands, because a condition says what it is about.
 */
record Entry(ObjectNode node, Optional<Name> name) {

    String fullUrl() {
        return node.path("fullUrl").asText("");
    }

    boolean hasResource() {
        return node.path("resource").isObject();
    }

    ObjectNode resource() {
        return (ObjectNode) node.path("resource");
    }
}
