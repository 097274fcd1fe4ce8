package org.delhihims.label;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delhihims.kernel.Table;

/** By which elements labels are taken over from other records: the table {@code inheritance.tsv}. */
final class Inheritance {

    private final Map<String, Taken> elements;

    Inheritance() {
        elements = Table.rowsOf(Inheritance.class, "inheritance.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("element"),
                        row -> Taken.valueOf(row.text("takes").toUpperCase(Locale.ROOT))));
    }

    /** What is taken by an element at a path without indexes, such as {@code DiagnosticReport.result}. */
    Optional<Taken> by(String path) {
        Taken named = elements.get(path);
        if (named != null) {
            return Optional.of(named);
        }
        return Optional.ofNullable(elements.get("*" + path.substring(path.lastIndexOf('.'))));
    }
}
