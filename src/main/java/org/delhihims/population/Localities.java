package org.delhihims.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.kernel.Table;

/**
 * Where people live. Nobody has published how many live in each of the thirteen districts; a district is taken to be the
 * larger the more sub-divisions it has.
 */
final class Localities {

    private final Map<String, List<Locality>> byDistrict = new LinkedHashMap<>();
    private final List<String> districtOfSubDivision = new ArrayList<>();

    Localities() {
        Table.rowsOf(Localities.class, "localities.tsv").stream()
                .map(Locality::of)
                .forEach(this::add);
    }

    Locality any(Chance chance) {
        return chance.oneOf(byDistrict.getOrDefault(chance.oneOf(districtOfSubDivision), List.of()));
    }

    private void add(Locality locality) {
        byDistrict
                .computeIfAbsent(locality.district(), district -> new ArrayList<>())
                .add(locality);
        locality.subDivision().ifPresent(subDivision -> districtOfSubDivision.add(locality.district()));
    }
}
