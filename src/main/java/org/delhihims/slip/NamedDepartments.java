package org.delhihims.slip;

import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Table;
import org.delhihims.label.CodeRules;
import org.delhihims.label.Labels;

/**
 * The departments whose names tell nothing of a person, so that a message may have them on a phone that others read: those of the table
 * {@code named-departments.tsv} that are under no label. A department that nobody has thought of is not named.
 */
public final class NamedDepartments {

    private static final Set<String> TOLD = Table.rowsOf(NamedDepartments.class, "named-departments.tsv").stream()
            .map(row -> row.text("department"))
            .collect(Collectors.toUnmodifiableSet());

    private final CodeRules labels;

    public NamedDepartments(CodeRules labels) {
        this.labels = labels;
    }

    /** By the code of the code system department. */
    public boolean include(String department) {
        return TOLD.contains(department)
                && labels.of(Canonicals.codeSystem("department"), department).equals(Labels.NONE);
    }
}
