package org.delhihims.slip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.credential.SignedClaims;
import org.delhihims.opd.TokenNumber;

/**
 * What the code of a slip says. There is no name in it and no number of a card: whoever finds a slip learns nothing of a person.
 *
 * @param appointment the id of the Appointment
 * @param facility the id of the Organization
 * @param token the number in line
 * @param day the day of the session in Asia/Kolkata
 * @param version see {@link Visit#version}
 */
public record SlipClaims(String appointment, String facility, TokenNumber token, LocalDate day, String version) {

    /** The type of what is signed, with which the text of the code begins. */
    static final String TYPE = "opd-slip";

    private static final String APPOINTMENT = "appointment";
    private static final String FACILITY = "facility";
    private static final String TOKEN = "token";
    private static final String DAY = "day";
    private static final String VERSION = "version";

    SignedClaims unsigned() {
        return new SignedClaims(
                TYPE,
                Map.of(
                        APPOINTMENT,
                        appointment,
                        FACILITY,
                        facility,
                        TOKEN,
                        token.toString(),
                        DAY,
                        day.toString(),
                        VERSION,
                        version));
    }

    static Optional<SlipClaims> of(SignedClaims signed) {
        Map<String, String> claims = signed.claims();
        Optional<TokenNumber> token = TokenNumber.read(claims.getOrDefault(TOKEN, ""));
        if (token.isEmpty() || !claims.keySet().containsAll(List.of(APPOINTMENT, FACILITY, DAY, VERSION))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlipClaims(
                    claims.getOrDefault(APPOINTMENT, ""),
                    claims.getOrDefault(FACILITY, ""),
                    token.get(),
                    LocalDate.parse(claims.getOrDefault(DAY, "")),
                    claims.getOrDefault(VERSION, "")));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
