package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code hims bench}, run as an operator runs it. */
public record Bench(int exitCode, String table, String progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** Measures a server of the tests. */
    public static Bench of(Hims hims, String... options) {
        List<String> all = new ArrayList<>(List.of("--base=" + hims.address()));
        all.addAll(hims.signIn());
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    public static Bench run(String... options) {
        try {
            Path out = Files.createTempFile(Work.folder(), "bench-", ".out");
            Path errors = Files.createTempFile(Work.folder(), "bench-", ".err");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-jar",
                    Work.serverJar().toString(),
                    "bench"));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .directory(Work.folder().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException("hims bench still runs after " + PATIENCE);
            }
            return new Bench(process.exitValue(), Files.readString(out), Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
