package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one run of the tests, with the server unpacked in it. */
public final class Work {

    private static final Path FOLDER = fresh();
    private static final Path SERVER = unpack();

    private Work() {}

    public static Path folder() {
        return FOLDER;
    }

    /** The server's jar beside its libraries: it starts faster than the jar that holds them. */
    public static Path serverJar() {
        return SERVER;
    }

    /** The code systems of a hospital, which its operator has given to the server. */
    static Path terminology() {
        return Path.of(System.getProperty("hims.terminology"));
    }

    /** A data folder in which a server has started once, and that nobody has used yet. */
    static Path freshData(String name) {
        try {
            return FirstStart.copiedTo(Files.createTempDirectory(FOLDER, name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fresh() {
        Path folder = Path.of(System.getProperty("hims.work", "target"))
                .toAbsolutePath()
                .resolve("run");
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> left = Files.walk(folder)) {
                    left.sorted(Comparator.reverseOrder()).forEach(Work::delete);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack() {
        Path jar = Path.of(System.getProperty("hims.jar"));
        Path destination = FOLDER.resolve("server");
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            destination.toString())
                    .inheritIO()
                    .start();
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("the server's jar " + jar + " cannot be unpacked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return destination.resolve(jar.getFileName());
    }
}
