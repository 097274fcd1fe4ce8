package org.delhihims.server.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.delhihims.server.database.EmbeddedDatabase;
import org.postgresql.Driver;
import org.springframework.util.FileSystemUtils;

/** One table in PostgreSQL, which keeps what it acknowledges as the server's own does. It is gone when it is closed. */
final class FloorDatabase implements AutoCloseable {

    static final int ROWS = 10_000;

    private static final int CONNECTIONS = 24;

    private final HikariDataSource connections;
    private final AutoCloseable owner;

    private FloorDatabase(HikariDataSource connections, AutoCloseable owner) throws SQLException {
        this.connections = connections;
        this.owner = owner;
        fill();
    }

    /** A PostgreSQL of its own in a temporary folder, with the settings of the server's. */
    static FloorDatabase embedded() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("hims-bench-");
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgresql"));
        AutoCloseable owner = () -> {
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        };
        // Whoever stops the run in the middle leaves no PostgreSQL behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> quietly(owner)));
        return new FloorDatabase(pool(database.getJdbcUrl(), database.getUsername(), database.getPassword()), owner);
    }

    private static void quietly(AutoCloseable owner) {
        try {
            owner.close();
        } catch (Exception alreadyStopped) {
            // Nothing is left to stop.
        }
    }

    /** A schema of its own in a PostgreSQL that is there already. */
    static FloorDatabase at(String url, Reach reach) throws SQLException {
        Properties parts = Optional.ofNullable(Driver.parseURL(url, null))
                .orElseThrow(() -> new IllegalArgumentException("--floor-jdbc is no address of a PostgreSQL."));
        for (String host : parts.getProperty("PGHOST", "localhost").split(",", -1)) {
            reach.refuseUnlessAllowed(host);
        }
        return new FloorDatabase(pool(url, "", ""), () -> {});
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        if (!user.isEmpty()) {
            settings.setUsername(user);
            settings.setPassword(password);
        }
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(settings);
    }

    private void fill() throws SQLException {
        run("drop schema if exists hims_bench cascade");
        run("create schema hims_bench");
        run(
                "create table hims_bench.resource (id bigint generated always as identity primary key, body text not null)");
        write(IntStream.range(0, ROWS).mapToObj(i -> Papers.patient()).toList());
        run("analyze hims_bench.resource");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String read(long id) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select body from hims_bench.resource where id = ?")) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Writes all of them in one transaction. */
    void write(List<String> bodies) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into hims_bench.resource (body) values (?)")) {
            connection.setAutoCommit(false);
            for (String body : bodies) {
                insert.setString(1, body);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    @Override
    public void close() throws Exception {
        run("drop schema hims_bench cascade");
        connections.close();
        owner.close();
    }
}
