package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of {@code hims load}, in a folder of its own. */
public final class LoaderProcess implements AutoCloseable {

    private static final long ENDS_WITHIN_MINUTES = 8;

    private final Path output;
    private final Process process;

    private LoaderProcess(Path folder, Path standardInput, List<String> command) {
        try {
            output = Files.createTempFile(folder, "load-", ".out");
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(standardInput.toFile())
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that nobody has used yet. */
    public static Path freshFolder(String name) {
        try {
            return Files.createTempDirectory(Work.folder(), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a load with these options and files, and does not wait for its end. */
    public static LoaderProcess start(Path folder, Hims hims, String... words) {
        return start(folder, Path.of("/dev/null"), hims, words);
    }

    public static LoaderProcess start(Path folder, Path standardInput, Hims hims, String... words) {
        return start(folder, standardInput, hims, hims.signIn(), words);
    }

    /** Starts a load that does not sign in. */
    public static LoaderProcess startAsStranger(Path folder, Hims hims, String... words) {
        return start(folder, Path.of("/dev/null"), hims, List.of(), words);
    }

    private static LoaderProcess start(
            Path folder, Path standardInput, Hims hims, List<String> signIn, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Work.serverJar().toString(),
                "load",
                "--base=" + hims.address()));
        command.addAll(signIn);
        command.addAll(List.of(words));
        return new LoaderProcess(folder, standardInput, command);
    }

    /** Waits for the end, and answers the exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the load still runs: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Everything the load has said. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
