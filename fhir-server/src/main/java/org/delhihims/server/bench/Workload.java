package org.delhihims.server.bench;

import java.io.IOException;

/** One kind of work whose speed is measured. */
interface Workload {

    String name();

    /** What it is compared with. */
    Floor floor();

    /** Prepares one connection's script; what the preparation itself asks is not measured. */
    Script script(Caller caller) throws IOException;
}
