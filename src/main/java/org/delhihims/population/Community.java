package org.delhihims.population;

import org.delhihims.kernel.Table.Row;

/** People who share a language and a way of giving names. Of 100 residents, {@code share} belong to it. */
record Community(String code, int share, String language, NamePools pools, int menWithWord, int womenWithWord) {

    private static final String FROM_FATHER = "from-father";

    /** The pools of names from which given and second names are drawn. */
    record NamePools(String given, String second) {}

    static Community of(Row row) {
        return new Community(
                row.text("community"),
                Integer.parseInt(row.text("share")),
                row.text("language"),
                new NamePools(row.text("given"), row.text("second")),
                Integer.parseInt(row.text("men-word")),
                Integer.parseInt(row.text("women-word")));
    }

    boolean namesAfterFather() {
        return pools.second().equals(FROM_FATHER);
    }
}
