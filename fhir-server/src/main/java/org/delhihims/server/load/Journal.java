package org.delhihims.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far a load has come. Whoever loses it loses time only: what is sent again changes nothing. A lock keeps
 * two runs from writing one journal; it ends with its process, however that ends.
 */
final class Journal implements AutoCloseable {

    /** What comes before the mark is dealt with, except what was put off. A server that lacks the witness is another. */
    record State(Place mark, Set<Place> putOff, Name witness) {

        boolean isSettled(Place place) {
            return place.compareTo(mark) < 0 && !putOff.contains(place);
        }

        boolean isSettledLine(Place line) {
            return line.compareTo(mark) < 0 && putOff.stream().noneMatch(line::isOnSameLineAs);
        }
    }

    /** More than this is not worth remembering one by one. */
    private static final int MOST_PUT_OFF = 10_000;

    private final Path file;
    private final Path lockFile;
    private final FileChannel lockChannel;

    private Journal(Path file, Path lockFile, FileChannel lockChannel) {
        this.file = file;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
    }

    /** The journal of one load in this folder, or nothing if another run holds it. */
    static Optional<Journal> open(Path folder, String load) throws IOException {
        Files.createDirectories(folder);
        Path lockFile = folder.resolve(load + ".lock");
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Journal(folder.resolve(load + ".journal"), lockFile, channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Optional<State> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ObjectNode state = JsonText.read(Files.readString(file));
            Set<Place> putOff = new HashSet<>();
            state.path("putOff").forEach(place -> putOff.add(place(place)));
            Optional<Name> witness = Name.in(state.path("witness").asText());
            return witness.map(name -> new State(place(state.path("mark")), putOff, name));
        } catch (NotJson damaged) {
            return Optional.empty();
        }
    }

    void write(State state) throws IOException {
        if (state.putOff().size() > MOST_PUT_OFF) {
            return;
        }
        ObjectNode text = JsonText.object();
        text.set("mark", array(state.mark()));
        ArrayNode putOff = text.putArray("putOff");
        state.putOff().forEach(place -> putOff.add(array(place)));
        text.put("witness", state.witness().toString());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JsonText.write(text).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lockFile);
        lockChannel.close();
    }

    private static ArrayNode array(Place place) {
        ArrayNode array = JsonText.object().arrayNode();
        return array.add(place.file()).add(place.line()).add(place.entry());
    }

    private static Place place(JsonNode array) {
        return new Place(
                array.path(0).asInt(), array.path(1).asLong(), array.path(2).asInt());
    }
}
