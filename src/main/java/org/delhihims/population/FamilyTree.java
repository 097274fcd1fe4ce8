package org.delhihims.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.population.PersonName.Written;
import org.delhihims.population.Resident.Life;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** One family while its members are being added. It takes no more of them than there is room for. */
final class FamilyTree {

    private static final int GENERATION = 28;

    private final NameBook names;
    private final Chance chance;
    private final Community community;
    private final Written familyName;
    private final List<Resident> members = new ArrayList<>();

    FamilyTree(NameBook names, Chance chance) {
        this.names = names;
        this.chance = chance;
        this.community = names.community(chance);
        this.familyName = names.familyName(community, chance);
    }

    Community community() {
        return community;
    }

    /** The members, numbered from the first one on, cut to the room there is. */
    List<Resident> members(long familyNumber, long firstNumber, long room) {
        List<Resident> numbered = new ArrayList<>();
        for (Resident member : members) {
            if (numbered.size() < room) {
                int place = numbered.size();
                numbered.add(new Resident(
                        firstNumber + place, familyNumber + "/" + place, member.name(), member.sex(), member.life()));
            }
        }
        return numbered;
    }

    /** Adds somebody whose father does not live here: his name is known from papers alone. */
    Resident grown(AdministrativeGender sex, LocalDate born, String role, boolean married) {
        PersonName father = names.name(
                community, AdministrativeGender.MALE, born.getYear() - GENERATION, anyFamilyOf(sex, married), chance);
        Written second = community.namesAfterFather() ? father.given() : familyName;
        PersonName name = names.name(community, sex, born.getYear(), second, chance);
        return add(name, sex, new Life(born, role, married, Optional.of(father), Optional.empty()));
    }

    Resident wife(Resident husband, LocalDate born, String role, Optional<LocalDate> pregnantSince) {
        Written second = community.namesAfterFather() ? husband.name().given() : familyName;
        PersonName name = names.name(community, AdministrativeGender.FEMALE, born.getYear(), second, chance);
        return add(
                name,
                AdministrativeGender.FEMALE,
                new Life(born, role, true, Optional.of(husband.name()), pregnantSince));
    }

    void child(PersonName father, LocalDate born) {
        AdministrativeGender sex = chance.percent(53) ? AdministrativeGender.MALE : AdministrativeGender.FEMALE;
        Written second = community.namesAfterFather() ? father.given() : familyName;
        PersonName name = names.name(community, sex, born.getYear(), second, chance);
        add(name, sex, new Life(born, "child", false, Optional.of(father), Optional.empty()));
    }

    /** A married woman's father is of another family. */
    private Written anyFamilyOf(AdministrativeGender sex, boolean married) {
        return sex == AdministrativeGender.FEMALE && married ? names.familyName(community, chance) : familyName;
    }

    private Resident add(PersonName name, AdministrativeGender sex, Life life) {
        Resident member = new Resident(0, "", name, sex, life);
        members.add(member);
        return member;
    }
}
