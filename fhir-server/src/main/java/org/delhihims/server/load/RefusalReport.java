package org.delhihims.server.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was refused and why, a line of JSON each. It names files and line numbers, and nothing of what stands there, so
 * it can be sent to whoever made the file.
 */
final class RefusalReport implements AutoCloseable {

    private static final int REASONS_SHOWN = 10;

    private final Path file;
    private final List<String> inputs;
    private final FileChannel channel;
    private final Map<String, Integer> countOfReason = new HashMap<>();

    private RefusalReport(Path file, List<String> inputs, FileChannel channel) {
        this.file = file;
        this.inputs = inputs;
        this.channel = channel;
    }

    /** Goes on with a report, of which only the lines about settled places are kept: the others will be judged again. */
    static RefusalReport goingOn(Path file, List<String> inputs, Predicate<Place> isSettled) throws IOException {
        List<ObjectNode> kept = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            row(line).filter(row -> isSettled.test(placeOf(row, inputs))).ifPresent(kept::add);
        }
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        RefusalReport report = new RefusalReport(file, inputs, channel);
        kept.forEach(report::write);
        return report;
    }

    /** The last line of a run that was killed may be cut off. */
    private static Optional<ObjectNode> row(String line) {
        try {
            return Optional.of(JsonText.read(line));
        } catch (NotJson cutOff) {
            return Optional.empty();
        }
    }

    private static Place placeOf(ObjectNode row, List<String> inputs) {
        int input = inputs.indexOf(row.path("file").asText());
        return new Place(input, row.path("line").asLong(), row.path("entry").asInt());
    }

    void add(Item item, Answer answer) {
        ObjectNode row = JsonText.object();
        row.put("file", inputs.get(item.place().file()));
        row.put("line", item.place().line());
        if (item.place().entry() > 0) {
            row.put("entry", item.place().entry());
        }
        row.put("type", item.type());
        row.put("status", answer.status());
        row.put("code", answer.code());
        row.put("sentence", answer.sentence());
        row.put("expression", answer.expression(item));
        write(row);
    }

    private synchronized void write(ObjectNode row) {
        String reason = row.path("status").asInt() + " " + row.path("type").asText() + " "
                + row.path("expression").asText().replaceAll("\\[\\d+\\]", "") + ": "
                + row.path("sentence").asText().replaceAll("[0-9a-f-]{36}", "…");
        countOfReason.merge(reason, 1, Integer::sum);
        ByteBuffer line = ByteBuffer.wrap((JsonText.write(row) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commonest reasons, with how often each was given. */
    synchronized Stream<String> reasons() {
        return countOfReason.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS_SHOWN)
                .map(reason -> reason.getValue() + " × " + reason.getKey());
    }

    synchronized int size() {
        return countOfReason.values().stream().mapToInt(Integer::intValue).sum();
    }

    Path file() {
        return file;
    }

    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (size() == 0) {
            Files.deleteIfExists(file);
        }
    }
}
