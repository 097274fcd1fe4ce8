package org.delhihims.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the back of a card says.
 *
 * @param address in one piece of text; null for who has none or wants none printed
 * @param helplines at most three
 * @param emergency null unless the holder chose to have it printed
 */
public record CardBack(
        @Nullable String address,
        List<Helpline> helplines,
        @Nullable EmergencyCode emergency) {

    public CardBack {
        helplines = List.copyOf(helplines);
    }

    /** A second QR code that opens without a network and ages: {@code issued} is printed under it. */
    public record EmergencyCode(String code, LocalDate issued) {}
}
