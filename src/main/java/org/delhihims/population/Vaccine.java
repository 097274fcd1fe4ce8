package org.delhihims.population;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/** A dose of the national schedule: a row of {@code vaccines.tsv}. {@code age} is the day of life on which it is due. */
record Vaccine(String cvx, String name, int age, int dose, Vial vial) {

    /** How many mL a dose has, and the letters with which the batch numbers begin. */
    record Vial(BigDecimal quantity, String lot) {}

    static List<Vaccine> schedule() {
        return Table.rowsOf(Vaccine.class, "vaccines.tsv").stream()
                .map(Vaccine::of)
                .sorted(Comparator.comparingInt(Vaccine::age))
                .toList();
    }

    private static Vaccine of(Row row) {
        return new Vaccine(
                row.text("cvx"),
                row.text("name"),
                Integer.parseInt(row.text("age")),
                Integer.parseInt(row.text("dose")),
                new Vial(new BigDecimal(row.text("quantity")), row.text("lot")));
    }
}
