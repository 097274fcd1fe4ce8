package org.delhihims.server.audit;

import java.util.List;
import org.delhihims.audit.Access;
import org.delhihims.audit.AccessJson;

/** An access that is to be chained: its canonical JSON, and the patients it is found by. */
record Entry(String event, List<String> patients) {

    static Entry of(Access access) {
        return new Entry(AccessJson.write(access), access.patients());
    }

    static Entry read(String event) {
        return new Entry(event, AccessJson.read(event).patients());
    }
}
