package org.delhihims.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folder of the embedded database. While it is open, no other server can use it. */
final class DataDirectory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final FileChannel lockFile;

    private DataDirectory(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new DatabaseUnavailable(folder + " is a file where the data folder should be. Move it away, or choose"
                    + " another folder with --hims.database.directory=FOLDER.");
        }
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locks(lockFile)) {
                lockFile.close();
                throw new DatabaseUnavailable("Another Delhi HIMS is running on the data in " + folder
                        + ". Stop it, or give this one its own folder with --hims.database.directory=FOLDER.");
            }
            DataDirectory directory = new DataDirectory(folder, lockFile);
            directory.refuseUnlessUsable();
            directory.stopOrphan();
            return directory;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Give the user of this process write access, or choose another with"
                            + " another with --hims.database.directory=FOLDER.",
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    private static boolean locks(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void refuseUnlessUsable() throws IOException {
        if (isEmpty() || Files.isRegularFile(folder.resolve("PG_VERSION"))) {
            return;
        }
        throw new DatabaseUnavailable("The folder " + folder + " holds something that is not a PostgreSQL database."
                + " Restore it from a backup, or choose another with --hims.database.directory=FOLDER.");
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** A server that was killed leaves its database running; nobody holds the lock, so it is ours to stop. */
    private void stopOrphan() throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,9}")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(DataDirectory::isPostgres)
                .ifPresent(this::stop);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private void stop(ProcessHandle postgres) {
        postgres.destroy();
        try {
            postgres.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseUnavailable(
                    "A database left over from an earlier run (process " + postgres.pid()
                            + ") does not stop. Stop it by" + " hand and start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while an earlier database was stopping.", e);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
