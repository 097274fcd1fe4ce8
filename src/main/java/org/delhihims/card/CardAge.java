package org.delhihims.card;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;

/**
 * What a resident's age means for the card ({@code domain.md} 3.1.3). Where only the year or the month of birth is known,
 * somebody is as old as he may be: nobody is kept a child by a missing date. Without any birth date he is of age.
 */
public enum CardAge {
    /** In the first year: a number of one's own, printed on the mother's card. */
    INFANT,
    /** Until the eighteenth birthday: an adult or an institution stands for the child. */
    CHILD,
    ADULT;

    private static final int INFANT_YEARS = 1;
    private static final int CHILD_YEARS = 18;

    public static CardAge of(Patient resident, LocalDate today) {
        if (!resident.hasBirthDate()) {
            return ADULT;
        }
        LocalDate born = earliest(resident.getBirthDateElement());
        if (today.isBefore(born.plusYears(INFANT_YEARS))) {
            return INFANT;
        }
        return today.isBefore(born.plusYears(CHILD_YEARS)) ? CHILD : ADULT;
    }

    private static LocalDate earliest(DateType birth) {
        String text = birth.getValueAsString();
        return switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01");
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }
}
