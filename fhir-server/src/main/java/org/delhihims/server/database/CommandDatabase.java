package org.delhihims.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/**
 * The database as a command beside the server uses it: the one of the operator, or the embedded one, whether its server
 * runs or not.
 */
public final class CommandDatabase {

    /** Lines of PostgreSQL's postmaster.pid. */
    private static final int PORT_LINE = 3;

    @Option(
            names = "--hims.database.directory",
            defaultValue = "data/postgresql",
            paramLabel = "FOLDER",
            description = "Where the embedded PostgreSQL keeps its data (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("data/postgresql");

    @Option(
            names = "--spring.datasource.url",
            paramLabel = "URL",
            description = "The operator's own PostgreSQL instead.")
    private String url = "";

    @Option(names = "--spring.datasource.username", paramLabel = "NAME", defaultValue = "")
    private String username = "";

    @Option(
            names = "--spring.datasource.password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SPRING_DATASOURCE_PASSWORD:-}")
    private String password = "";

    /** What is done with an open database. */
    public interface Deed {
        int with(JdbcClient database);
    }

    /** The folder of the server's keys that belongs to this database unless the operator has chosen another. */
    public Path keys() {
        return beside("keys");
    }

    /** A folder of the server that stands beside its database, such as {@code checkpoints}. */
    public Path beside(String name) {
        return directory.resolveSibling(directory.getFileName() + "-" + name);
    }

    public int use(Deed deed) throws IOException {
        if (!url.isEmpty()) {
            return on(url, username, password, deed);
        }
        if (isServed()) {
            return on(address(), "postgres", AccessKey.of(folder()).password(), deed);
        }
        try (EmbeddedDatabase own = EmbeddedDatabase.start(directory)) {
            return on(own.getJdbcUrl(), own.getUsername(), own.getPassword(), deed);
        }
    }

    private Path folder() {
        return directory.toAbsolutePath().normalize();
    }

    private String address() throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve("postmaster.pid"));
        return "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres";
    }

    private boolean isServed() throws IOException {
        if (Files.notExists(folder().resolve("postmaster.pid"))) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(
                address(), "postgres", AccessKey.of(folder()).password())) {
            return connection.isValid(1);
        } catch (SQLException leftBehind) {
            return false;
        }
    }

    private static int on(String url, String username, String password, Deed deed) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(username);
        connections.setPassword(password);
        // A command speaks to whoever typed it, not to a log.
        LoggingSystem.get(CommandDatabase.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
        Flyway.configure()
                .dataSource(connections)
                .schemas("hims")
                .defaultSchema("hims")
                .locations("classpath:db/migration")
                // Migrations in Java need the server's beans: the server makes them, before or after those that are
                // made here.
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load()
                .migrate();
        return deed.with(JdbcClient.create(connections));
    }
}
