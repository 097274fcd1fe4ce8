package org.delhihims.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A PostgreSQL that belongs to this process and keeps its data in a folder. Its owner makes the tables; the application works as
 * a user who may do with them only what {@link ApplicationUser} is granted.
 */
public final class EmbeddedDatabase implements FlywayConnectionDetails, AutoCloseable {

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;
    private final AccessKey key;
    private final AccessKey applicationKey;

    private EmbeddedDatabase(
            DataDirectory directory, EmbeddedPostgres postgres, AccessKey key, AccessKey applicationKey) {
        this.directory = directory;
        this.postgres = postgres;
        this.key = key;
        this.applicationKey = applicationKey;
    }

    public static EmbeddedDatabase start(Path configured) throws IOException {
        DataDirectory directory = DataDirectory.open(configured);
        try {
            AccessKey key = AccessKey.of(directory.folder());
            EmbeddedPostgres postgres = launch(directory.folder(), key);
            key.lock(directory.folder(), postgres.getPostgresDatabase());
            AccessKey applicationKey = AccessKey.ofApplication(directory.folder());
            ApplicationUser.admit(postgres.getPostgresDatabase(), applicationKey);
            return new EmbeddedDatabase(directory, postgres, key, applicationKey);
        } catch (IOException | SQLException | IllegalStateException e) {
            directory.close();
            throw new DatabaseUnavailable(
                    "The database in " + directory.folder() + " does not start. The reason is at the end of "
                            + logOf(directory.folder())
                            + "; if the files are damaged, restore a backup or choose another"
                            + " folder with --hims.database.directory=FOLDER.",
                    e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, AccessKey key) throws IOException {
        Path log = logOf(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setConnectConfig("password", key.password())
                .setCleanDataDirectory(false)
                // Spring stops the database after everything that uses it; a hook of its own would not wait.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library switches both off, for tests; what is acknowledged must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                // The log says what failed and never with which values.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path logOf(Path folder) {
        Path log = folder.resolveSibling("log").resolve("postgresql.log");
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new DatabaseUnavailable("The folder " + log.getParent() + " cannot be written.", e);
        }
        return log;
    }

    /** The same database as the application uses it. */
    JdbcConnectionDetails forApplication() {
        // The address names its user, and the driver believes it before anybody else.
        return new ApplicationUser(postgres.getJdbcUrl(ApplicationUser.NAME, "postgres"), applicationKey);
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return key.password();
    }

    @Override
    public String getJdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        directory.close();
    }
}
