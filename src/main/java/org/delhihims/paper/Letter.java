package org.delhihims.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter that brings a card.
 *
 * @param number thirteen digits
 * @param name in the holder's own script
 * @param latinName null as on the card
 * @param address null for who fetches the card
 */
public record Letter(
        String number,
        String name,
        @Nullable String latinName,
        @Nullable String address,
        LocalDate date,
        List<Helpline> helplines) {

    public Letter {
        PrintedNumber.requireThirteenDigits(number);
        helplines = List.copyOf(helplines);
    }
}
