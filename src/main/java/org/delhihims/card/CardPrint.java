package org.delhihims.card;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** What a card says of its holder. When the record says otherwise, the card is wrong. */
record CardPrint(
        List<String> names,
        @Nullable String gender,
        @Nullable String birthDate) {

    /** Residents choose nicknames by themselves. */
    private static final Set<NameUse> NOT_PRINTED = EnumSet.of(NameUse.OLD, NameUse.MAIDEN, NameUse.NICKNAME);

    static CardPrint of(Patient resident) {
        return new CardPrint(
                resident.getName().stream()
                        .filter(name -> !NOT_PRINTED.contains(name.getUse()))
                        .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                        .toList(),
                resident.hasGender() ? resident.getGender().toCode() : null,
                resident.getBirthDateElement().getValueAsString());
    }
}
