package org.delhihims.population;

import static org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.FEMALE;
import static org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.MALE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Draws families so that the ages add up to about Delhi's: four to five people to a household and 1.6 children to a woman
 * (NFHS-5, NCT Delhi), and more men than women among those who came alone to work.
 */
final class Families {

    private static final int DAYS_OF_YEAR = 365;

    /** Of 100 women, how many have none, one, two, three and four children in the end. */
    private static final int[] CHILDREN = {6, 22, 43, 21, 8};

    private final NameBook names;
    private final Localities localities;
    private final LocalDate asOf;

    Families(NameBook names, Localities localities, LocalDate asOf) {
        this.names = names;
        this.localities = localities;
        this.asOf = asOf;
    }

    /** The family of a number, cut to the room that is left among the residents. */
    Household draw(long number, Chance chance, long firstResident, long room) {
        Home home = Home.of(localities.any(chance), chance);
        FamilyTree tree = new FamilyTree(names, chance);
        int kind = chance.below(100);
        if (kind < 8) {
            tree.grown(chance.percent(80) ? MALE : FEMALE, born(chance.between(19, 48), chance), "head", false);
        } else if (kind < 13) {
            loneMother(tree, chance);
        } else {
            couple(tree, chance, kind < 42);
        }
        return new Household(number, tree.community(), home, tree.members(number, firstResident, room));
    }

    private void loneMother(FamilyTree tree, Chance chance) {
        Resident mother = tree.grown(FEMALE, born(chance.between(30, 66), chance), "head", true);
        PersonName father = mother.life().onCard().orElseThrow();
        births(mother.born(), chance).forEach(birth -> tree.child(father, birth));
    }

    private void couple(FamilyTree tree, Chance chance, boolean withParents) {
        int age = withParents ? chance.between(26, 47) : (int) Math.max(23, Math.min(84, chance.bell(41, 11)));
        Resident husband = tree.grown(MALE, born(age, chance), "head", true);
        LocalDate wifeBorn = husband.born().plusDays(chance.between(0, 5 * DAYS_OF_YEAR));
        List<LocalDate> births = births(wifeBorn, chance);
        tree.wife(husband, wifeBorn, "spouse", pregnantSince(wifeBorn, births, chance));
        births.forEach(birth -> tree.child(husband.name(), birth));
        if (withParents) {
            parents(tree, husband, chance);
        } else if (chance.percent(24)) {
            tree.grown(chance.percent(85) ? MALE : FEMALE, born(chance.between(18, 34), chance), "sibling", false);
        }
    }

    private void parents(FamilyTree tree, Resident son, Chance chance) {
        LocalDate fatherBorn = son.born().minusYears(chance.between(23, 33)).minusDays(chance.below(DAYS_OF_YEAR));
        LocalDate motherBorn = fatherBorn.plusYears(chance.between(1, 4)).plusDays(chance.below(DAYS_OF_YEAR));
        boolean fatherLives = chance.percent(75);
        if (fatherLives) {
            Resident father = tree.grown(MALE, fatherBorn, "parent", true);
            if (chance.percent(85)) {
                tree.wife(father, motherBorn, "parent", Optional.empty());
            }
        } else {
            tree.grown(FEMALE, motherBorn, "parent", true);
        }
    }

    /** When the children who still live at home were born, the eldest first. */
    private List<LocalDate> births(LocalDate motherBorn, Chance chance) {
        int children = children(chance);
        LocalDate birth = motherBorn.plusYears(21).plusDays(chance.below(6 * DAYS_OF_YEAR));
        List<LocalDate> atHome = new ArrayList<>();
        for (int i = 0; i < children && birth.isBefore(motherBorn.plusYears(41)); i++) {
            if (birth.isBefore(asOf.minusDays(2)) && isAtHome(birth, chance)) {
                atHome.add(birth);
            }
            birth = birth.plusDays(chance.between(2 * DAYS_OF_YEAR - 120, 5 * DAYS_OF_YEAR));
        }
        return atHome;
    }

    private boolean isAtHome(LocalDate birth, Chance chance) {
        return birth.isAfter(asOf.minusYears(22)) || (birth.isAfter(asOf.minusYears(36)) && chance.percent(55));
    }

    /** By age, from the births of a year times the three quarters of a year that a pregnancy lasts. */
    private Optional<LocalDate> pregnantSince(LocalDate born, List<LocalDate> births, Chance chance) {
        int age = born.until(asOf).getYears();
        int of10000 = age < 19 || age > 41 ? 0 : age < 25 ? 900 : age < 30 ? 1000 : age < 35 ? 500 : 150;
        boolean rested = births.isEmpty() || Collections.max(births).isBefore(asOf.minusDays(2 * DAYS_OF_YEAR));
        boolean pregnant = chance.happens(of10000) && rested && births.size() < CHILDREN.length;
        return pregnant ? Optional.of(asOf.minusDays(chance.between(75, 265))) : Optional.empty();
    }

    private static int children(Chance chance) {
        int left = chance.below(100);
        int children = 0;
        while (left >= CHILDREN[children]) {
            left -= CHILDREN[children];
            children++;
        }
        return children;
    }

    private LocalDate born(int age, Chance chance) {
        return asOf.minusYears(age).minusDays(chance.between(1, DAYS_OF_YEAR - 1));
    }
}
