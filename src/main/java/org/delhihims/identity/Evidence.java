package org.delhihims.identity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/** Something that two records have in common or not. Weights and words are in {@code evidence.tsv}. */
public enum Evidence {
    SAME_ABHA_NUMBER,
    SAME_VOTER_CARD,
    SAME_HEALTH_CARD,
    SAME_HOSPITAL_NUMBER,
    DIFFERENT_ABHA_NUMBER,
    DIFFERENT_VOTER_CARD,
    SAME_NAME,
    SAME_FREQUENT_NAME,
    SIMILAR_NAME,
    SHORTER_NAME,
    SAME_GIVEN_NAME,
    DIFFERENT_NAME,
    NO_NAME,
    SAME_BIRTH_DATE,
    SWAPPED_BIRTH_DATE,
    SAME_BIRTH_MONTH,
    CLOSE_BIRTH_DATE,
    SAME_BIRTH_YEAR,
    CLOSE_BIRTH_YEAR,
    DIFFERENT_BIRTH_DATE,
    DIFFERENT_BIRTH_YEAR,
    SAME_PHONE,
    SHARED_PHONE,
    SAME_RELATIVE,
    DIFFERENT_FATHER,
    SAME_HOME,
    SAME_PIN_CODE,
    SAME_SEX,
    DIFFERENT_SEX,
    MAY_BE_TWINS,
    CONTRADICTED_NUMBER,
    KEPT_APART;

    private static final Map<Evidence, Row> ROWS = new EnumMap<>(Evidence.class);

    static {
        Table.rowsOf(Evidence.class, "evidence.tsv").forEach(row -> ROWS.put(of(row.text("code")), row));
    }

    /** The code by which programs know it, such as {@code same-birth-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it adds to the sum: more than 0 for one person, less than 0 for two. */
    public int weight() {
        return Integer.parseInt(row().text("weight"));
    }

    public Sentence sentence() {
        return new Sentence(row().text("english"), row().text("hindi"));
    }

    private static Evidence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Row row() {
        Row row = ROWS.get(this);
        if (row == null) {
            throw new IllegalStateException("evidence.tsv: there is no " + code());
        }
        return row;
    }
}
