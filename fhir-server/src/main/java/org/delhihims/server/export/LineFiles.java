package org.delhihims.server.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.delhihims.server.export.ExportFile.Kind;
import org.jspecify.annotations.Nullable;

/** Writes lines into files of a limited length, one after the other. */
final class LineFiles implements AutoCloseable {

    private final ExportFolder folder;
    private final UUID job;
    private final Kind kind;
    private final String type;
    private final int linesPerFile;
    private final List<ExportFile> full = new ArrayList<>();
    private @Nullable BufferedWriter open;
    private long lines;

    LineFiles(ExportFolder folder, UUID job, Kind kind, String type, int linesPerFile) {
        this.folder = folder;
        this.job = job;
        this.kind = kind;
        this.type = type;
        this.linesPerFile = linesPerFile;
    }

    void write(String line) {
        try {
            BufferedWriter writer = open;
            if (writer == null) {
                writer = new BufferedWriter(new OutputStreamWriter(folder.write(job, name()), StandardCharsets.UTF_8));
                open = writer;
            }
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
        if (lines == linesPerFile) {
            close();
        }
    }

    /** The files that hold all that was written. */
    List<ExportFile> finish() {
        close();
        return List.copyOf(full);
    }

    private String name() {
        String suffix = kind == Kind.OUTPUT ? "" : "." + kind.name().toLowerCase(Locale.ROOT);
        return "%s%s.%05d.ndjson".formatted(type, suffix, full.size() + 1);
    }

    @Override
    public void close() {
        BufferedWriter writer = open;
        if (writer == null) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        full.add(new ExportFile(name(), kind, type, lines));
        open = null;
        lines = 0;
    }
}
