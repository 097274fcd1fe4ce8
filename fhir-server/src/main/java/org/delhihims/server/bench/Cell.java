package org.delhihims.server.bench;

/** One figure of the table: a workload at a number of connections, and what came of it. */
record Cell(Workload workload, int connections, Tally tally) {

    boolean isFloor() {
        return workload instanceof FloorWork;
    }
}
