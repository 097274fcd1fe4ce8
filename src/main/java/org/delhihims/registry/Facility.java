package org.delhihims.registry;

import java.util.List;

/** A hospital or mandir; its id is its facility code and the id of its Organization and Location alike. */
public record Facility(
        String id,
        BilingualName name,
        List<String> aliases,
        FacilityKind kind,
        Ownership ownership,
        Site site,
        Evidence evidence) {

    public Facility {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalStateException(id + " is not a facility code");
        }
        aliases = List.copyOf(aliases);
    }
}
