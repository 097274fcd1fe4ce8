package org.delhihims.server.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The folder of the server's own keys, which nobody but its user may read. It is not in the database and not in its
 * backups; servers on one database share its files.
 */
public final class KeyFolder {

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder, privately("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + this.folder + " of hims.keys cannot be written.", e);
        }
    }

    /** The secret of this name, made at random when it is asked for the first time. */
    public byte[] secret(String name, int bytes) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[bytes];
                new SecureRandom().nextBytes(fresh);
                createOnce(name, fresh);
            }
            byte[] secret = Files.readAllBytes(file);
            if (secret.length < bytes) {
                throw new IllegalStateException("The secret " + file + " is shorter than " + bytes + " bytes.");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file in the place of an earlier one, so that a reader finds either of them whole. */
    public void replace(String name, byte[] content) {
        try {
            Path written = Files.createTempFile(folder, name, ".new", privately("rw-------"));
            Files.write(written, content);
            Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file if there is none. Of two servers that start at once, the second is to read what the first has made. */
    public void createOnce(String name, byte[] content) {
        try {
            Path written = Files.createTempFile(folder, "new", ".tmp", privately("rw-------"));
            Files.write(written, content);
            try {
                Files.createLink(folder.resolve(name), written);
            } catch (FileAlreadyExistsException madeByAnother) {
                // Theirs holds.
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] privately(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
