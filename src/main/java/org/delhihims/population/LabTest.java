package org.delhihims.population;

import java.math.BigDecimal;
import org.delhihims.kernel.Table.Row;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.jspecify.annotations.Nullable;

/** A laboratory test: a row of {@code tests.tsv}. A test that tells only whether something is there has no unit. */
record LabTest(
        String code, String name, String sex, @Nullable Scale scale, Spread usual, Spread ill) {

    /** The unit, the decimals and the reference range. */
    record Scale(String unit, int decimals, BigDecimal low, BigDecimal high) {}

    /** Mean and standard deviation, or for presence the share of 100. */
    record Spread(double mean, double deviation) {}

    static LabTest of(Row row) {
        return new LabTest(
                row.text("code"),
                row.text("name"),
                row.text("sex"),
                row.text("form").equals("quantity") ? scale(row) : null,
                spread(row, "usual", "spread"),
                spread(row, "ill", "ill-spread"));
    }

    boolean isFor(String loinc, AdministrativeGender who) {
        return code.equals(loinc) && (sex.equals("any") || sex.equals(who.toCode()));
    }

    private static Scale scale(Row row) {
        return new Scale(
                row.text("unit"),
                Integer.parseInt(row.text("decimals")),
                new BigDecimal(row.text("low")),
                new BigDecimal(row.text("high")));
    }

    private static Spread spread(Row row, String mean, String deviation) {
        return new Spread(
                Double.parseDouble(row.text(mean)),
                row.optional(deviation).map(Double::valueOf).orElse(0.0));
    }
}
