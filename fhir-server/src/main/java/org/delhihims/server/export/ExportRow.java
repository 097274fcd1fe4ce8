package org.delhihims.server.export;

/** A record that belongs into an export, and in which version. */
record ExportRow(long key, String id, long version) {}
