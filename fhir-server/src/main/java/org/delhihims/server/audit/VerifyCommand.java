package org.delhihims.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delhihims.audit.Broken;
import org.delhihims.server.database.CommandDatabase;
import org.delhihims.server.secrets.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims audit verify}: whether the record of accesses is whole and as it was written. */
@Command(
        name = "verify",
        description = "Walks all chains of the audit and their checkpoints, and names the first broken link of each."
                + " Ends with 0 if all is whole, with 1 if not.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(
            names = "--hims.keys.directory",
            paramLabel = "FOLDER",
            description = "The server's keys (default: beside the database's folder).")
    private @Nullable Path keys;

    @Option(
            names = "--hims.audit.checkpoints",
            paramLabel = "FOLDER",
            description = "The signed checkpoints (default: beside the database's folder).")
    private @Nullable Path checkpoints;

    @Override
    public Integer call() throws IOException {
        Path folder = keys == null ? database.keys() : keys;
        if (Files.notExists(folder)) {
            System.err.println("There are no keys in " + folder + ". Name their folder with --hims.keys.directory.");
            return 2;
        }
        AuditKeys auditKeys = new AuditKeys(new KeyFolder(folder));
        CheckpointFiles files = new CheckpointFiles(
                checkpoints == null ? database.beside("checkpoints") : checkpoints, auditKeys.ofCheckpoints());
        return database.use(tables -> verify(tables, auditKeys, files));
    }

    private static int verify(JdbcClient tables, AuditKeys keys, CheckpointFiles files) {
        Verification verification = new Verification(new AuditTable(tables), keys.hashing(), files);
        long start = System.nanoTime();
        int broken = 0;
        for (int shard : verification.shards()) {
            Optional<Broken> found =
                    verification.walk(shard, rows -> System.out.printf("shard %d: %,d rows%n", shard, rows));
            found.ifPresent(System.err::println);
            broken += found.isPresent() ? 1 : 0;
        }
        for (CheckpointFiles.Line forged : verification.unsigned()) {
            System.err.println(
                    forged.file() + ", line " + forged.number() + ": this checkpoint is not signed by this server.");
            broken++;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%,d rows and %,d checkpoints in %.1f s, %,.0f rows/s: %s%n",
                verification.rows(),
                verification.checkpoints(),
                took.toMillis() / 1000.0,
                verification.rows() * 1000.0 / Math.max(1, took.toMillis()),
                broken == 0 ? "all is whole" : "BROKEN");
        return broken == 0 ? 0 : 1;
    }
}
