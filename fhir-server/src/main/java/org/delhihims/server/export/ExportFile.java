package org.delhihims.server.export;

/** One file of an export. */
record ExportFile(String name, Kind kind, String type, long lines) {

    enum Kind {
        OUTPUT,
        DELETED,
        ERROR
    }
}
