package org.delhihims.server.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of one file, one resource or Bundle each. A file that holds a single object over many lines, as people write
 * a Bundle, is one line. Whether it is compressed is seen from its content, not from its name.
 */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final int file;
    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream current = new ByteArrayOutputStream(BUFFER);
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int from;
    private int to;
    private long number;
    private boolean ended;

    private Lines(int file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static Lines of(int file, Path path) throws IOException {
        return of(file, Files.newInputStream(path));
    }

    static Lines of(int file, InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        boolean isGzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        Lines lines = new Lines(file, isGzip ? new GZIPInputStream(buffered, BUFFER) : buffered);
        lines.lookAtTheFirst();
        return lines;
    }

    Optional<Line> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    }

    /** If the first line is unfinished, and the second does not begin an object of its own, all lines are one text. */
    private void lookAtTheFirst() throws IOException {
        Optional<Line> first = read();
        first.ifPresent(ahead::add);
        if (first.isEmpty() || !JsonText.isUnfinished(first.get().text())) {
            return;
        }
        Optional<Line> second = read();
        if (second.isEmpty() || second.get().text().stripLeading().startsWith("{")) {
            second.ifPresent(ahead::add);
            return;
        }
        ahead.clear();
        ahead.add(joined(first.get(), second));
    }

    private Line joined(Line first, Optional<Line> second) throws IOException {
        StringBuilder document = new StringBuilder(first.text());
        for (Optional<Line> line = second; line.isPresent(); line = read()) {
            if (line.get().trouble() != null) {
                ended = true;
                return line.get();
            }
            document.append('\n').append(line.get().text());
        }
        return Line.of(first.place(), document.toString());
    }

    private Optional<Line> read() throws IOException {
        while (!ended) {
            number++;
            try {
                readBytes();
            } catch (EOFException | ZipException damaged) {
                ended = true;
                return Optional.of(Line.unreadable(
                        Place.line(file, number),
                        "The compressed file is damaged or cut off here. What comes behind cannot be read."));
            }
            Line line = decode();
            if (line.trouble() != null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Reads up to the end of the line. */
    private void readBytes() throws IOException {
        current.reset();
        while (true) {
            if (from == to) {
                from = 0;
                to = bytes.read(buffer);
                if (to <= 0) {
                    to = 0;
                    ended = true;
                    return;
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            current.write(buffer, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                return;
            }
        }
    }

    private Line decode() {
        Place place = Place.line(file, number);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(current.toByteArray()))
                    .toString();
            String withoutMark = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return Line.of(place, withoutMark.strip());
        } catch (CharacterCodingException e) {
            return Line.unreadable(place, "The line is not UTF-8.");
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
