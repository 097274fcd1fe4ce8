package org.delhihims.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in figures, which both languages read alike: {@code 29/11/2026}. */
final class CardDates {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private CardDates() {}

    static String printed(LocalDate day) {
        return FORMAT.format(day);
    }
}
