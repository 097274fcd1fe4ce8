package org.delhihims.server.generate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Where lines go: all to one stream, or each type to a file of its own. UTF-8 and LF, whatever the machine prefers. */
abstract sealed class NdjsonOutput implements Closeable {

    abstract Writer of(String type) throws IOException;

    static NdjsonOutput toStream(OutputStream stream, boolean gzip) throws IOException {
        return new OneStream(writer(stream, gzip));
    }

    static NdjsonOutput toDirectory(Path directory, boolean gzip) throws IOException {
        return new FilePerType(Files.createDirectories(directory), gzip);
    }

    private static Writer writer(OutputStream stream, boolean gzip) throws IOException {
        OutputStream target = gzip ? new GZIPOutputStream(stream) : new BufferedOutputStream(stream);
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    }

    private static final class OneStream extends NdjsonOutput {

        private final Writer writer;

        OneStream(Writer writer) {
            this.writer = writer;
        }

        @Override
        Writer of(String type) {
            return writer;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class FilePerType extends NdjsonOutput {

        private final Path directory;
        private final boolean gzip;
        private final Map<String, Writer> writers = new LinkedHashMap<>();

        FilePerType(Path directory, boolean gzip) {
            this.directory = directory;
            this.gzip = gzip;
        }

        @Override
        Writer of(String type) throws IOException {
            Writer known = writers.get(type);
            if (known != null) {
                return known;
            }
            Path file = directory.resolve(type + (gzip ? ".ndjson.gz" : ".ndjson"));
            Writer writer = writer(Files.newOutputStream(file), gzip);
            writers.put(type, writer);
            return writer;
        }

        @Override
        public void close() throws IOException {
            for (Writer writer : writers.values()) {
                writer.close();
            }
        }
    }
}
