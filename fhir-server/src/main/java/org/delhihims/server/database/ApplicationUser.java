package org.delhihims.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The database as the application uses it: as a user who owns nothing, reads and writes rows, and only adds to the audit. What
 * that user may do in our own schema stands in {@code db/migration/afterMigrate.sql}.
 */
record ApplicationUser(String url, AccessKey key) implements JdbcConnectionDetails {

    static final String NAME = "hims_application";

    private static final List<String> RIGHTS = List.of(
            "grant usage on schema public to %s",
            "grant select, insert, update, delete on all tables in schema public to %s",
            "grant usage, select, update on all sequences in schema public to %s");

    /** Sees to it that there is this user. */
    static void admit(DataSource owner, AccessKey key) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + NAME
                    + "') then create role " + NAME + " login; end if; end $$");
            // The password is made of letters, digits, minus and underscore.
            statement.execute("alter role " + NAME + " password '" + key.password() + "'");
        }
    }

    /** Gives a user the rows of HAPI's tables. */
    static void grant(DataSource owner, String user) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String right : RIGHTS) {
                statement.execute(right.formatted(statement.enquoteIdentifier(user, true)));
            }
        }
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return key.password();
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
