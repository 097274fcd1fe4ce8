package org.delhihims.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where the files of exports stand, a folder for each export. Only the server's user can look in: they are records. */
final class ExportFolder {

    private final Path root;

    ExportFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    OutputStream write(UUID job, String name) {
        try {
            return Files.newOutputStream(
                    Files.createDirectories(folder(job), privately()).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(UUID job, String name) {
        return folder(job).resolve(name);
    }

    void remove(UUID job) {
        try {
            FileSystemUtils.deleteRecursively(folder(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the files of a type that was not written to its end. */
    void removeAllOf(UUID job, String type) {
        if (!Files.isDirectory(folder(job))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder(job))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(type + "."))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID job) {
        return root.resolve(job.toString());
    }

    private static FileAttribute<?>[] privately() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
