package org.delhihims.server.export;

import java.nio.file.Path;
import java.time.Duration;

/** Where the files of exports stand, how long after the export's end they are kept, and how many lines one has at the most. */
public record ExportRules(Path directory, Duration keptFor, int linesPerFile) {

    public ExportRules {
        if (keptFor.isNegative() || keptFor.isZero() || linesPerFile < 1) {
            throw new IllegalArgumentException("export rules out of range: " + keptFor + ", " + linesPerFile);
        }
    }
}
