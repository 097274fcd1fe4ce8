package org.delhihims.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of a test's own, with the tables of the schema hims. */
public final class MigratedDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final EmbeddedDatabase own;
    private final HikariDataSource connections;

    private MigratedDatabase(EmbeddedDatabase own) {
        this.own = own;
        connections = new HikariDataSource();
        connections.setJdbcUrl(own.getJdbcUrl());
        connections.setUsername(own.getUsername());
        connections.setPassword(own.getPassword());
        connections.setMaximumPoolSize(CONNECTIONS);
        Flyway.configure()
                .dataSource(connections)
                .schemas("hims")
                .defaultSchema("hims")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public static MigratedDatabase in(Path folder) throws IOException {
        return new MigratedDatabase(EmbeddedDatabase.start(folder.resolve("postgresql")));
    }

    public JdbcClient client() {
        return JdbcClient.create(connections);
    }

    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() throws IOException {
        connections.close();
        own.close();
    }
}
