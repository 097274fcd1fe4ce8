package org.delhihims.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.jspecify.annotations.Nullable;

/**
 * What the slip of a visit to a clinic says.
 *
 * @param token the number in line, such as {@code 3402-017}
 * @param room as on the door
 * @param day the day of the session in Asia/Kolkata
 * @param from the time in Asia/Kolkata from which the person may come
 * @param to until when
 * @param birthDate null when not even the year is known
 * @param gender {@code UNKNOWN} leaves the words away
 * @param cardEnd the last four digits of the card number; null for who has no card
 * @param code what the QR code holds
 * @param issued when the slip was first given out: it stands in the file, so that one that is printed again is the same
 */
public record SlipFace(
        Sentence hospital,
        Sentence department,
        String token,
        String room,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        HolderName name,
        @Nullable BirthDate birthDate,
        AdministrativeGender gender,
        @Nullable String cardEnd,
        String code,
        Instant issued) {

    public SlipFace {
        if (cardEnd != null && !cardEnd.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("no more of a card number than its last four digits");
        }
    }
}
