package org.delhihims.server.bench;

/** What an answer costs at least: the bare HTTP server of the JDK over one table in PostgreSQL, without any FHIR. */
enum Floor {
    /** One row is read by its key. */
    READ("floor: one row read"),
    /** One row is written. */
    WRITE("floor: one row written"),
    /** Sixty rows are written in one transaction. */
    INGEST("floor: 60 rows written");

    private final String workload;

    Floor(String workload) {
        this.workload = workload;
    }

    String workload() {
        return workload;
    }
}
