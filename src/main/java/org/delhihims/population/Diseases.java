package org.delhihims.population;

import java.util.List;
import org.delhihims.kernel.Table;

/** The diseases of Delhi: those that stay, and those that come and go. */
record Diseases(List<Disease> chronic, List<Disease> acute) {

    static Diseases ofDelhi() {
        List<Disease> all = Table.rowsOf(Diseases.class, "diseases.tsv").stream()
                .map(Disease::of)
                .toList();
        return new Diseases(
                all.stream().filter(disease -> disease.course().chronic()).toList(),
                all.stream().filter(disease -> !disease.course().chronic()).toList());
    }
}
