package org.delhihims.server.text;

import ca.uhn.fhir.parser.DataFormatException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what the database holds into the index. It always reads the present state, so nothing can be written too late. */
final class TextBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(TextBuilder.class);

    private final TextSource source;
    private final TextReader reader;

    TextBuilder(TextSource source, TextReader reader) {
        this.source = source;
        this.reader = reader;
    }

    long count() {
        return source.count();
    }

    void apply(TextIndex index, List<Change> changes) {
        for (int i = 0; i < changes.size(); i += TextSource.PAGE) {
            write(index, source.of(changes.subList(i, Math.min(i + TextSource.PAGE, changes.size()))));
        }
    }

    /** Everything there is, by all processors. */
    void everything(TextIndex index, IntConsumer progress) {
        List<TextSource.Row> rows = source.after(0);
        while (!rows.isEmpty()) {
            write(index, rows);
            progress.accept(rows.size());
            rows = source.after(rows.get(rows.size() - 1).id());
        }
    }

    /** What has changed since, which may be there already. */
    void since(TextIndex index, Instant since) {
        List<TextSource.Row> rows = source.changedAfter(since, 0);
        while (!rows.isEmpty()) {
            write(index, rows);
            TextSource.Row last = rows.get(rows.size() - 1);
            rows = source.changedAfter(last.updated(), last.id());
        }
    }

    private void write(TextIndex index, List<TextSource.Row> rows) {
        List<Long> gone = new ArrayList<>();
        rows.stream().filter(row -> row.json() == null).forEach(row -> gone.add(row.id()));
        Stream<TextSource.Row> present = rows.size() < TextSource.PAGE ? rows.stream() : rows.parallelStream();
        index.write(present.flatMap(this::documentOf).toList(), gone);
    }

    private Stream<TextDocument> documentOf(TextSource.Row row) {
        if (row.json() == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(reader.read(row.id(), row.name().type(), row.json()));
        } catch (DataFormatException unreadable) {
            LOG.error("{} cannot be read and is not found by its text", row.name());
            return Stream.empty();
        }
    }
}
