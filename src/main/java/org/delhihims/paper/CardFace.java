package org.delhihims.paper;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.jspecify.annotations.Nullable;

/**
 * What the front of a card says.
 *
 * @param number thirteen digits
 * @param name in the holder's own script
 * @param latinName in Latin letters; null when {@code name} is in them already or no spelling is known
 * @param kin null when none is known
 * @param birthDate null when not even the year is known
 * @param gender {@code UNKNOWN} leaves the words away
 * @param temporaryUntil the last day of a temporary card, null on a permanent one
 * @param code what the QR code holds, a SMART Health Card: {@code shc:/} and digits
 */
public record CardFace(
        String number,
        String name,
        @Nullable String latinName,
        @Nullable Kin kin,
        @Nullable BirthDate birthDate,
        AdministrativeGender gender,
        LocalDate issued,
        @Nullable LocalDate temporaryUntil,
        String code) {

    public CardFace {
        PrintedNumber.requireThirteenDigits(number);
    }
}
