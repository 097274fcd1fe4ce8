package org.delhihims.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The groups of residents that are served first or entitled to more, to which a resident belongs. */
final class Categories {

    private static final int SENIOR = 60;
    private static final int VAY_VANDANA = 70;
    private static final int INFANT_UNTIL = 2;

    private Categories() {}

    static List<String> of(Household household, Resident resident, LocalDate asOf) {
        int age = resident.ageOn(asOf);
        List<String> categories = new ArrayList<>();
        if (age >= SENIOR) {
            categories.add("senior-citizen");
        }
        if (age >= VAY_VANDANA) {
            categories.add("vay-vandana");
        }
        if (age < INFANT_UNTIL) {
            categories.add("infant");
        }
        if (resident.life().pregnantSince().isPresent()) {
            categories.add("pregnant");
        }
        // An entitlement is the whole family's: of ten houses, three hold one.
        switch (household.home().house() % 10) {
            case 0, 1 -> categories.add("pm-jay");
            case 2 -> categories.add("ews");
            default -> {}
        }
        return categories;
    }
}
