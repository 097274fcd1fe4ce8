package org.delhihims.population;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delhihims.kernel.Table.Row;
import org.delhihims.registry.BilingualName;

/** A part of the city with the PIN of its post office; {@code subDivision} where the locality has given it its name. */
record Locality(String district, Optional<String> subDivision, BilingualName name, String pin) {

    private static final String SET_OF_DISTRICTS = "-2026";

    /** The district in words: its code without the set of districts it belongs to. */
    String districtName() {
        return Arrays.stream(district.replace(SET_OF_DISTRICTS, "").split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    static Locality of(Row row) {
        return new Locality(
                row.text("district"),
                row.optional("sub-division"),
                new BilingualName(row.text("locality"), row.text("hindi")),
                row.text("pin"));
    }
}
