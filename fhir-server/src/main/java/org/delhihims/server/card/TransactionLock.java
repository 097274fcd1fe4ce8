package org.delhihims.server.card;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A name that one transaction at a time holds, on all servers of one database. */
record TransactionLock(JdbcClient database) {

    void take(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
