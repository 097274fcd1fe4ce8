package org.delhihims.paper;

import org.jspecify.annotations.Nullable;

/**
 * What each of the ten stickers says. They end up on files and fridges, so their code only finds the card: it holds
 * nothing about the person.
 *
 * @param number thirteen digits
 * @param name in the holder's own script
 * @param latinName null as on the card
 * @param code what the QR code holds: the text that looks the card up
 */
public record Sticker(String number, String name, @Nullable String latinName, String code) {

    public Sticker {
        PrintedNumber.requireThirteenDigits(number);
    }
}
