package org.delhihims.slip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;

/**
 * Somebody's place at a clinic, as a slip speaks of it.
 *
 * @param appointment the id of the Appointment
 * @param patient the id of the Patient
 * @param facility the id of the Organization
 * @param department a code of the code system department
 * @param token the number in line
 * @param room as on the door, digits
 * @param day the day of the session in Asia/Kolkata
 * @param from when the band begins
 * @param to when it ends
 * @param state how far the place has come
 */
public record Visit(
        String appointment,
        String patient,
        String facility,
        String department,
        TokenNumber token,
        String room,
        LocalDate day,
        Instant from,
        Instant to,
        PlaceState state) {

    private static final int VERSION_BYTES = 9;

    /**
     * Names what is printed of the place, not of the person: twelve letters of base64url. Somebody who is moved to another room, time
     * or number has another version, and one who is moved back has the first again. That somebody has come makes no other slip of it.
     */
    public String version() {
        String printed = String.join(
                "\n",
                appointment,
                facility,
                department,
                token.toString(),
                room,
                day.toString(),
                from.toString(),
                to.toString());
        byte[] hash = Arrays.copyOf(sha256(printed), VERSION_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    SlipClaims claims() {
        return new SlipClaims(appointment, facility, token, day, version());
    }

    /** Whether a slip is given out for it. */
    boolean hasSlip() {
        return hasSlip(state);
    }

    static boolean hasSlip(PlaceState state) {
        return switch (state) {
            case BOOKED, ARRIVED, CHECKED_IN, FULFILLED -> true;
            default -> false;
        };
    }

    /** What people call the slip by; a slip that has another room by now has the same. */
    String slipNumber() {
        return facility + "-" + day + "-" + token;
    }

    /** Whether the person has been seen. */
    boolean isOver() {
        return state == PlaceState.FULFILLED;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
