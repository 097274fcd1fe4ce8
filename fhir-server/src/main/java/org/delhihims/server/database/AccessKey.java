package org.delhihims.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;

/**
 * The password of the embedded database, in a file that only the server's user can read. PostgreSQL would otherwise let in
 * everybody who has an account on the machine.
 */
record AccessKey(String password) {

    private static final int BYTES = 24;

    /** The password of the database's owner. */
    static AccessKey of(Path folder) throws IOException {
        return in(folder.resolveSibling(folder.getFileName() + ".password"));
    }

    /** The password of the user who does the daily work. */
    static AccessKey ofApplication(Path folder) throws IOException {
        return in(folder.resolveSibling(folder.getFileName() + ".application-password"));
    }

    private static AccessKey in(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            createPrivately(file);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return new AccessKey(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static void createPrivately(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Closes a database that still lets everybody in, as a new one does. */
    void lock(Path folder, DataSource database) throws IOException, SQLException {
        Path rules = folder.resolve("pg_hba.conf");
        String text = Files.readString(rules);
        String closed = text.replaceAll("(?m)^([^#].*\\s)trust\\s*$", "$1scram-sha-256");
        if (closed.equals(text)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // The password is made of letters, digits, minus and underscore.
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(rules, closed, StandardOpenOption.TRUNCATE_EXISTING);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A password is kept out of logs. */
    @Override
    public String toString() {
        return "AccessKey";
    }
}
