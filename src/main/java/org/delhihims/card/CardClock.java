package org.delhihims.card;

import java.time.LocalDate;
import java.util.List;

/**
 * Does what is due because a day has come: writes down that temporary cards are over, and has the cards of children made anew
 * who are of age ({@code domain.md} 3.1.3). A card is over from that day on, whether or not it was written down yet.
 */
public final class CardClock {

    private static final int OF_AGE = 18;
    private static final int AT_ONCE = 100;
    /** A day on which no server ran is made up for on the next. */
    private static final int LOOKED_BACK = 2;

    private static final String CAME_OF_AGE = "The holder is of age now.";

    private final CardDesk desk;
    private final DueCards due;
    private final CardMint mint;

    public CardClock(CardDesk desk, DueCards due, CardMint mint) {
        this.desk = desk;
        this.due = due;
        this.mint = mint;
    }

    /** Does a part of what is due, and answers how many cards it has moved. */
    public int tick() {
        LocalDate today = mint.today();
        List<String> over = due.over(today, CardLife.EXPIRING, AT_ONCE);
        long expired = over.stream()
                .filter(resident -> desk.expire(new CardRequest(resident, CardMover.STATE)))
                .count();
        LocalDate since = today.minusDays(LOOKED_BACK);
        long ofAge = due.born(since.minusDays(1).minusYears(OF_AGE).plusDays(1), today.minusYears(OF_AGE)).stream()
                .filter(resident ->
                        desk.comeOfAge(new CardRequest(resident, CardMover.STATE, CAME_OF_AGE, null), since))
                .count();
        return (int) (expired + ofAge);
    }
}
