package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of a server, as its administrator sees it. */
public final class Database {

    private final Path data;
    private final String user;
    private final String passwordFile;

    private Database(Path data, String user, String passwordFile) {
        this.data = data;
        this.user = user;
        this.passwordFile = passwordFile;
    }

    public static Database of(Hims hims) {
        return new Database(hims.server().data(), "postgres", ".password");
    }

    /** The same database, as the server itself uses it. */
    public Database asApplication() {
        return new Database(data, "hims_application", ".application-password");
    }

    /** Does these things, in one transaction. */
    public void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does this, and holds what it has locked until the connection is closed. */
    public Connection holding(String statement) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute(statement);
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query answers. */
    public long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows that a query answers, each as its texts. */
    public List<List<String>> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    texts.add(row.getString(i));
                }
                rows.add(texts);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables with a row that holds one of these texts anywhere. */
    public List<String> tablesThatHold(String... texts) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            for (String table : tables(statement)) {
                String query = "select exists (select from %s t where t::text like any (array['%%%s%%']))"
                        .formatted(table, String.join("%', '%", texts));
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    if (row.getBoolean(1)) {
                        tables.add(table);
                    }
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('public', 'hims')
                """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password());
    }

    private String url() {
        // By its fourth line PostgreSQL tells on which port it listens.
        return "jdbc:postgresql://localhost:"
                + read(data.resolve("postmaster.pid")).split("\n", -1)[3] + "/postgres";
    }

    private String password() {
        return read(data.resolveSibling(data.getFileName() + passwordFile));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
