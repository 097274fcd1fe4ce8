package org.delhihims.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called on paper.
 *
 * @param own in the holder's own script, where the record has it; empty for who has no name yet
 * @param latin in Latin letters; null when {@code own} is in them already or no spelling is known
 */
public record HolderName(String own, @Nullable String latin) {

    /** Residents choose nicknames by themselves. */
    private static final Set<NameUse> NOT_PRINTED = EnumSet.of(NameUse.OLD, NameUse.MAIDEN, NameUse.NICKNAME);

    public static HolderName of(Patient patient) {
        List<String> names = patient.getName().stream()
                .filter(name -> !NOT_PRINTED.contains(name.getUse()))
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .filter(name -> !name.isBlank())
                .toList();
        return names.stream()
                .filter(name -> !isLatin(name))
                .findFirst()
                .map(own -> new HolderName(
                        own,
                        names.stream().filter(HolderName::isLatin).findFirst().orElse(null)))
                .orElseGet(() -> new HolderName(names.stream().findFirst().orElse(""), null));
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
