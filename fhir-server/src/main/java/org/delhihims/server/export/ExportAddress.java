package org.delhihims.server.export;

import java.util.UUID;

/** Where an export and its files are found. */
final class ExportAddress {

    static final String JOB = "_jobId";
    static final String FILE = "_file";

    private ExportAddress() {}

    static String status(String base, UUID job) {
        return base + "/$export-poll-status?" + JOB + "=" + job;
    }

    static String file(String base, UUID job, String name) {
        return base + "/$export-file?" + JOB + "=" + job + "&" + FILE + "=" + name;
    }
}
