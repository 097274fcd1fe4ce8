package org.delhihims.opd;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/** Why somebody is served in turns with those who wait longer. Levels and words are in {@code priority-reasons.tsv}. */
public enum PriorityReason {
    EMERGENCY,
    DAY_CARE,
    ESCORTED,
    PREGNANCY,
    YOUNG_CHILD,
    AGE_70,
    DISABILITY,
    AGE_60,
    REFERRED;

    private static final int YOUNG = 2;
    private static final int OLD = 60;
    private static final int VERY_OLD = 70;
    private static final Map<PriorityReason, Row> ROWS = new EnumMap<>(PriorityReason.class);

    static {
        Table.rowsOf(PriorityReason.class, "priority-reasons.tsv")
                .forEach(row -> ROWS.put(
                        valueOf(row.text("code").toUpperCase(Locale.ROOT).replace('-', '_')), row));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PriorityReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** What age alone gives, on a day in Asia/Kolkata. Nobody is asked for what the birth date says. */
    public static Optional<PriorityReason> byAge(LocalDate birthDate, LocalDate today) {
        int years = Period.between(birthDate, today).getYears();
        if (birthDate.isAfter(today)) {
            return Optional.empty();
        }
        if (years < YOUNG) {
            return Optional.of(YOUNG_CHILD);
        }
        if (years >= VERY_OLD) {
            return Optional.of(AGE_70);
        }
        return years >= OLD ? Optional.of(AGE_60) : Optional.empty();
    }

    /** The one that weighs most. */
    public static Optional<PriorityReason> strongest(Set<PriorityReason> reasons) {
        return EnumSet.allOf(PriorityReason.class).stream()
                .filter(reasons::contains)
                .findFirst();
    }

    /** {@code Appointment.priority}: 1 the highest, as RFC 5545 has it. */
    public int level() {
        return Integer.parseInt(row().text("level"));
    }

    public Lane lane() {
        return Lane.valueOf(row().text("lane").toUpperCase(Locale.ROOT));
    }

    public Sentence sentence() {
        return new Sentence(row().text("english"), row().text("hindi"));
    }

    private Row row() {
        Row row = ROWS.get(this);
        if (row == null) {
            throw new IllegalStateException("priority-reasons.tsv: there is no " + code());
        }
        return row;
    }
}
