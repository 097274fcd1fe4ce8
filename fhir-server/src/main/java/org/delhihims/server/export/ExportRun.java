package org.delhihims.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.server.export.ExportFile.Kind;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** Writes the files of one type of one export. */
final class ExportRun {

    static final String ERRORS = "OperationOutcome";

    private final ExportSelection selection;
    private final ExportReader reader;
    private final ExportEncoder encoder;
    private final ExportFolder folder;
    private final int linesPerFile;

    ExportRun(
            ExportSelection selection,
            ExportReader reader,
            ExportEncoder encoder,
            ExportFolder folder,
            int linesPerFile) {
        this.selection = selection;
        this.reader = reader;
        this.encoder = encoder;
        this.folder = folder;
        this.linesPerFile = linesPerFile;
    }

    void begin(ExportJob job) {
        selection.awaitWritersBefore(job.transactionTime());
    }

    /** What the caller asked for and does not get, as lines of OperationOutcome. */
    List<ExportFile> writeErrors(ExportJob job, List<OperationOutcome> errors) {
        try (LineFiles files = new LineFiles(folder, job.id(), Kind.ERROR, ERRORS, linesPerFile)) {
            errors.forEach(error -> files.write(encoder.line(error)));
            return files.finish();
        }
    }

    /** Reports after each page, and stops when the report says that nobody waits any more. */
    List<ExportFile> write(ExportJob job, String type, Residents residents, Predicate<String> report) {
        folder.removeAllOf(job.id(), type);
        List<String> filters = job.order().filters().stream()
                .filter(filter -> filter.startsWith(type + "?"))
                .toList();
        Set<String> searchedBy = parametersOf(filters);
        Set<Long> found = reader.found(filters);
        Function<Resource, String> lines = encoder.lines(type, job.order().elements());
        List<ExportFile> files = new ArrayList<>();
        try (LineFiles output = new LineFiles(folder, job.id(), Kind.OUTPUT, type, linesPerFile)) {
            long[] written = {0};
            selection.forEachPage(job, type, residents, page -> {
                List<ExportRow> wanted = page.stream()
                        .filter(row -> filters.isEmpty() || found.contains(row.key()))
                        .toList();
                for (Resource resource : reader.read(type, wanted, searchedBy, job.owner())) {
                    output.write(lines.apply(resource));
                    written[0]++;
                }
                if (!report.test(type + ", " + written[0])) {
                    throw new ExportCancelled();
                }
            });
            files.addAll(output.finish());
        }
        try (LineFiles deleted = new LineFiles(folder, job.id(), Kind.DELETED, type, linesPerFile)) {
            reader.seenBefore(type, selection.deleted(job, type), job.owner())
                    .forEach(id -> deleted.write(encoder.deletion(type, id)));
            files.addAll(deleted.finish());
        }
        return files;
    }

    private static Set<String> parametersOf(List<String> filters) {
        return filters.stream()
                .flatMap(filter ->
                        Stream.of(filter.substring(filter.indexOf('?') + 1).split("&")))
                .map(part -> part.replaceFirst("[:=].*", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
