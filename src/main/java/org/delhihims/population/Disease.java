package org.delhihims.population;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.kernel.Table.Row;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** A disease, whom it strikes and how it is cared for: a row of {@code diseases.tsv}. */
record Disease(String code, String name, Incidence incidence, Course course, Care care) {

    private static final List<String> AGES = List.of("r0", "r5", "r15", "r30", "r45", "r60");
    private static final int[] FIRST_AGES = {0, 5, 15, 30, 45, 60};

    /** Of 10,000 people by age; in which months an acute disease is more common, and how many times. */
    record Incidence(String sex, List<Integer> rates, List<Integer> months, int season) {}

    /** A chronic disease has no {@code days}: it stays. It is seen {@code visits} times, {@code every} so many days. */
    record Course(boolean chronic, int days, int visits, int every) {}

    record Care(String department, String place, List<String> remedies, List<String> tests, List<String> signs) {}

    static Disease of(Row row) {
        return new Disease(
                row.text("code"),
                row.text("name"),
                new Incidence(
                        row.text("sex"),
                        AGES.stream().map(age -> Integer.valueOf(row.text(age))).toList(),
                        list(row, "months").map(Integer::valueOf).toList(),
                        number(row, "season")),
                new Course(
                        row.text("course").equals("chronic"),
                        number(row, "days"),
                        number(row, "visits"),
                        number(row, "every")),
                new Care(
                        row.text("department"),
                        row.text("place"),
                        list(row, "remedies").toList(),
                        list(row, "tests").toList(),
                        list(row, "signs").toList()));
    }

    int rateOf10000(AdministrativeGender who, int age) {
        boolean strikes = incidence.sex().equals("any") || incidence.sex().equals(who.toCode());
        int band = FIRST_AGES.length - 1;
        while (age < FIRST_AGES[band] && band > 0) {
            band--;
        }
        return strikes && age >= 0 ? incidence.rates().get(band) : 0;
    }

    /** The youngest at which anybody has it. */
    int youngest() {
        int band = 0;
        while (incidence.rates().get(band) == 0) {
            band++;
        }
        return FIRST_AGES[band];
    }

    private static Stream<String> list(Row row, String column) {
        Optional<String> cell = row.optional(column);
        return cell.stream().flatMap(text -> Arrays.stream(text.split("; ")));
    }

    private static int number(Row row, String column) {
        return row.optional(column).map(Integer::valueOf).orElse(0);
    }
}
