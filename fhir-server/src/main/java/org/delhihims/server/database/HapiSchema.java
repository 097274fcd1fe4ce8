package org.delhihims.server.database;

/** Proof that HAPI's tables are there. Whoever reads or writes them asks for it. */
public record HapiSchema() {}
