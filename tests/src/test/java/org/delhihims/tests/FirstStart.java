package org.delhihims.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * What a server leaves that was started for the first time and stopped. A first start takes twice as long as any other,
 * so one is made for all processes of a run, and each server that begins with nothing has a copy.
 */
final class FirstStart {

    private static final Path LEFT = made();

    private FirstStart() {}

    /** Puts a copy into an empty folder, and answers where the data of a server is in it. */
    static Path copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(LEFT)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.equals(LEFT)) {
                    Files.copy(file, folder.resolve(LEFT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("postgresql");
    }

    private static Path made() {
        Path folder = Path.of(System.getProperty("hims.first-start")).toAbsolutePath();
        Path done = folder.resolve("done");
        try {
            Files.createDirectories(folder);
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(done)) {
                    Path unfinished = Files.createTempDirectory(folder, "unfinished-");
                    try (ServerProcess server = ServerProcess.start(unfinished.resolve("postgresql"))) {
                        server.stop();
                    }
                    Files.move(unfinished, done);
                }
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
