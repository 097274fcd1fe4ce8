package org.delhihims.population;

import java.math.BigDecimal;
import org.delhihims.kernel.Table.Row;

/** A medicine in the form for an age: a row of {@code medicines.tsv}. */
record Medicine(String key, Ages ages, String text, Dose dose, String instruction) {

    record Ages(int from, int to) {}

    /** How much, how often a day, for how many days. */
    record Dose(BigDecimal amount, String unit, int times, int days) {}

    static Medicine of(Row row) {
        return new Medicine(
                row.text("medicine"),
                new Ages(Integer.parseInt(row.text("from")), Integer.parseInt(row.text("to"))),
                row.text("text"),
                new Dose(
                        new BigDecimal(row.text("dose")),
                        row.text("unit"),
                        Integer.parseInt(row.text("times")),
                        Integer.parseInt(row.text("days"))),
                row.text("instruction"));
    }

    boolean fits(int age) {
        return age >= ages.from() && age <= ages.to();
    }

    BigDecimal quantity() {
        return dose.amount().multiply(BigDecimal.valueOf((long) dose.times() * dose.days()));
    }
}
