package org.delhihims.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;
import org.delhihims.population.PersonName.Written;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** The names of each community, and how a person comes by theirs. */
final class NameBook {

    private static final int OLD_BEFORE = 1980;
    private static final int YOUNG_SINCE = 2000;

    private final List<Community> communities = Table.rowsOf(NameBook.class, "communities.tsv").stream()
            .map(Community::of)
            .toList();
    private final Map<String, List<Written>> names = new HashMap<>();

    NameBook() {
        for (Row row : Table.rowsOf(NameBook.class, "names.tsv")) {
            names.computeIfAbsent(key(row.text("pool"), row.text("part"), row.text("era")), key -> new ArrayList<>())
                    .add(new Written(row.text("latin"), row.text("own")));
        }
    }

    Community community(Chance chance) {
        int left = chance.below(communities.stream().mapToInt(Community::share).sum());
        for (Community community : communities) {
            left -= community.share();
            if (left < 0) {
                return community;
            }
        }
        throw new IllegalStateException("the shares of the communities do not add up");
    }

    /** The name a family shares; where a person is named after the father, that is a man's given name. */
    Written familyName(Community community, Chance chance) {
        return community.namesAfterFather()
                ? given(community, AdministrativeGender.MALE, OLD_BEFORE - 1, chance)
                : chance.oneOf(of(community.pools().second(), "family", "any"));
    }

    PersonName name(Community community, AdministrativeGender sex, int bornIn, Written family, Chance chance) {
        Written given = given(community, sex, bornIn, chance);
        boolean male = sex == AdministrativeGender.MALE;
        boolean bearsWord = chance.percent(male ? community.menWithWord() : community.womenWithWord());
        Written second =
                bearsWord ? chance.oneOf(of(community.pools().second(), male ? "man" : "woman", "any")) : family;
        // Nobody is called Ali Ali.
        return second.latin().equals(given.latin())
                ? name(community, sex, bornIn, family, chance)
                : new PersonName(given, second);
    }

    private Written given(Community community, AdministrativeGender sex, int bornIn, Chance chance) {
        String part = sex == AdministrativeGender.MALE ? "male" : "female";
        List<Written> choices = new ArrayList<>(of(community.pools().given(), part, "any"));
        if (bornIn < OLD_BEFORE) {
            choices.addAll(of(community.pools().given(), part, "old"));
        } else if (bornIn >= YOUNG_SINCE) {
            choices.addAll(of(community.pools().given(), part, "young"));
        }
        return chance.oneOf(choices);
    }

    private List<Written> of(String pool, String part, String era) {
        return names.getOrDefault(key(pool, part, era), List.of());
    }

    private static String key(String pool, String part, String era) {
        return pool + "/" + part + "/" + era;
    }
}
