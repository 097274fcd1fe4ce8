package org.delhihims.server.bench;

/** A workload and whom it is done with. */
record Contender(Workload workload, Endpoint endpoint) {}
