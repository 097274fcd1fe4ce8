package org.delhihims.tests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of {@code src/test/npm}, with the packages that its lock file names. */
public final class NodeProgram implements AutoCloseable {

    private static final Duration INSTALLS_WITHIN = Duration.ofMinutes(5);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(8);

    private final Process process;

    private NodeProgram(Process process) {
        this.process = process;
    }

    /** Starts a program, gives it its configuration as a line of JSON, and waits until it says a word. */
    public static NodeProgram start(String file, ObjectNode configuration, String ready) {
        Path folder = Path.of(System.getProperty("hims.npm"));
        try {
            install(folder);
            Path log = Files.createTempFile(Work.folder(), "node-", ".log");
            Process process = new ProcessBuilder("node", file)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().write((configuration + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            NodeProgram program = new NodeProgram(process);
            await().atMost(STARTS_WITHIN).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(file + " ended: " + Files.readString(log));
                }
                return Files.readString(log).contains(ready);
            });
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end with these lines as its standard input, and answers those that it prints. */
    public static List<String> run(String file, List<String> lines) {
        Path folder = Path.of(System.getProperty("hims.npm"));
        try {
            install(folder);
            Path input = Files.write(Files.createTempFile(Work.folder(), "node-", ".in"), lines);
            Path output = Files.createTempFile(Work.folder(), "node-", ".out");
            Path log = Files.createTempFile(Work.folder(), "node-", ".log");
            Process process = new ProcessBuilder("node", file)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(log.toFile())
                    .start();
            if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(file + " does not succeed: " + Files.readString(log));
            }
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tests run in two processes: who comes second waits for the first to have installed what both need. */
    private static void install(Path folder) throws IOException {
        Path lock = Work.folder().getParent().resolveSibling("npm.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            if (held.isValid() && !Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
                installWhatIsLocked(folder);
            }
        }
    }

    private static void installWhatIsLocked(Path folder) throws IOException {
        Path log = Files.createTempFile(Work.folder(), "npm-", ".log");
        // What is optional to these packages is for phones.
        Process npm = new ProcessBuilder("npm", "ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                // Not to ours: node makes what it inherits non-blocking, and Maven tells these tests by theirs what to
                // do.
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!npm.waitFor(INSTALLS_WITHIN.toSeconds(), TimeUnit.SECONDS) || npm.exitValue() != 0) {
                throw new IllegalStateException("npm ci does not succeed in " + folder + ": " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
