package org.delhihims.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;

/** A name and the ways it is written, by script. What is held out was not looked at while rules were made. */
record Spelling(String part, Map<Script, List<String>> ways, boolean isHeldOut) {

    enum Script {
        LATIN,
        DEVANAGARI,
        GURMUKHI,
        URDU
    }

    private static final int HELD_OUT = 3;

    private static final List<Spelling> ALL = read();

    /** The names of one part of {@code spellings.tsv}; common words are too few to hold any out. */
    static List<Spelling> all(String part) {
        return ALL.stream().filter(spelling -> spelling.part().equals(part)).toList();
    }

    private static List<Spelling> read() {
        List<Spelling> spellings = new ArrayList<>();
        Map<String, Integer> counted = new HashMap<>();
        for (Row row : Table.rowsOf(Spelling.class, "spellings.tsv")) {
            int number = counted.merge(row.text("part"), 1, Integer::sum);
            spellings.add(of(row, number % HELD_OUT == 0 && !row.text("part").equals("common")));
        }
        return List.copyOf(spellings);
    }

    private static Spelling of(Row row, boolean heldOut) {
        return new Spelling(
                row.text("part"),
                Map.of(
                        Script.LATIN, List.of(row.text("latin").split(",")),
                        Script.DEVANAGARI, List.of(row.text("devanagari")),
                        Script.GURMUKHI, List.of(row.text("gurmukhi")),
                        Script.URDU, List.of(row.text("urdu"))),
                heldOut);
    }
}
