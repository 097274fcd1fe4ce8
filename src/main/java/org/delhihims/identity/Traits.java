package org.delhihims.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;

/**
 * What a record says of a person that can be compared, without placeholders. {@code relatives} are father, husband and
 * guardian, {@code fathers} the father alone; all of them are empty where nothing is known.
 */
record Traits(
        List<SpokenName> names,
        List<SpokenName> relatives,
        List<SpokenName> fathers,
        boolean isNewborn,
        Optional<BirthDate> born,
        Optional<AdministrativeGender> sex,
        Contacts contacts) {

    private static final String FATHER = Canonicals.profile("father-name");
    private static final String GUARDIAN = Canonicals.profile("guardian-name");
    private static final String CATEGORY = Canonicals.profile("resident-category");
    private static final String INFANT = "infant";

    /** Names that stand for nobody's, or that a resident may give himself. */
    private static final Set<NameUse> NO_EVIDENCE = EnumSet.of(NameUse.TEMP, NameUse.ANONYMOUS, NameUse.NICKNAME);

    static Traits of(Patient patient, Function<String, Spoken> sound) {
        boolean newborn = isNewborn(patient);
        List<SpokenName> names = new ArrayList<>();
        List<SpokenName> fathers = namesIn(patient, FATHER, sound);
        List<SpokenName> relatives = new ArrayList<>(fathers);
        relatives.addAll(namesIn(patient, GUARDIAN, sound));
        for (NameWords words : written(patient)) {
            addIfAny(names, SpokenName.of(words.own(), sound));
            addIfAny(relatives, SpokenName.of(words.relative(), sound));
        }
        return new Traits(
                newborn ? List.of() : List.copyOf(names),
                List.copyOf(relatives),
                fathers,
                newborn,
                BirthDate.of(Optional.ofNullable(patient.getBirthDateElement().getValueAsString())
                        .orElse("")),
                Optional.ofNullable(patient.getGender())
                        .filter(sex -> sex == AdministrativeGender.MALE || sex == AdministrativeGender.FEMALE),
                Contacts.of(patient));
    }

    /** The names that are names, word by word: not temporary ones, not placeholders, not whose child somebody is. */
    static List<NameWords> written(Patient patient) {
        Set<NameWords> written = new LinkedHashSet<>();
        for (HumanName name : patient.getName().stream().limit(Contacts.MOST).toList()) {
            boolean names = !NO_EVIDENCE.contains(name.getUse());
            String text = SoundKeys.textOf(name);
            if (names && !Placeholders.isName(text) && !Placeholders.isNewborn(text)) {
                written.add(NameWords.of(text));
            }
        }
        return List.copyOf(written);
    }

    private static boolean isNewborn(Patient patient) {
        boolean infant = patient.getExtensionsByUrl(CATEGORY).stream()
                .anyMatch(category -> category.getValue() instanceof CodeableConcept concept
                        && concept.getCoding().stream().anyMatch(coding -> INFANT.equals(coding.getCode())));
        return infant || patient.getName().stream().anyMatch(name -> Placeholders.isNewborn(SoundKeys.textOf(name)));
    }

    private static List<SpokenName> namesIn(Patient patient, String extension, Function<String, Spoken> sound) {
        List<SpokenName> names = new ArrayList<>();
        patient.getExtensionsByUrl(extension).stream()
                .limit(Contacts.MOST)
                .filter(value -> value.getValue() != null && value.getValue().isPrimitive())
                .map(value -> value.getValue().primitiveValue())
                .filter(text -> text != null && !Placeholders.isName(text))
                .forEach(
                        text -> addIfAny(names, SpokenName.of(NameWords.of(text).own(), sound)));
        return List.copyOf(names);
    }

    private static void addIfAny(List<SpokenName> names, SpokenName name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
