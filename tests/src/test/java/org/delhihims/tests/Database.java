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
