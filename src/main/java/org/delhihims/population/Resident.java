package org.delhihims.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/**
 * An invented person: the {@code number} counts the residents of a seed, the {@code key} says family and place in it.
 * The people of one home are in {@link Household}.
 */
record Resident(long number, String key, PersonName name, AdministrativeGender sex, Life life) {

    /**
     * When a person was born, what he is to the head of the household, whether married; the man who stands on the card,
     * which is a married woman's husband and everybody else's father; and since when a woman is pregnant.
     */
    record Life(
            LocalDate born,
            String role,
            boolean married,
            Optional<PersonName> onCard,
            Optional<LocalDate> pregnantSince) {}

    int ageOn(LocalDate day) {
        return Period.between(life.born(), day).getYears();
    }

    LocalDate born() {
        return life.born();
    }

    boolean isFemale() {
        return sex == AdministrativeGender.FEMALE;
    }
}
