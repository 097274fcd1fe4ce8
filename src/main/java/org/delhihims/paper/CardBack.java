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
 * @param infants children in their first year who have no card of their own yet
 */
public record CardBack(
        @Nullable String address,
        List<Helpline> helplines,
        @Nullable EmergencyCode emergency,
        List<Infant> infants) {

    public CardBack {
        helplines = List.copyOf(helplines);
        infants = List.copyOf(infants);
    }

    public CardBack(@Nullable String address, List<Helpline> helplines, @Nullable EmergencyCode emergency) {
        this(address, helplines, emergency, List.of());
    }

    /**
     * A child whose number stands on the card of who stands for it.
     *
     * @param name may be empty: many have no name yet
     * @param number thirteen digits
     */
    public record Infant(String name, String number) {

        public Infant {
            PrintedNumber.requireThirteenDigits(number);
        }
    }

    /** A second QR code that opens without a network and ages: {@code issued} is printed under it. */
    public record EmergencyCode(String code, LocalDate issued) {}
}
