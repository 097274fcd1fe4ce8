package org.delhihims.opd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.delhihims.scheduling.Channel;

/** Finds bands that still take somebody ({@code domain.md} 3.4.3), and where one may go instead. */
public final class OfferDesk {

    private static final int ALTERNATIVES = 5;
    private static final Duration LOOK_AHEAD = Duration.ofDays(60);

    private final SessionLedger ledger;
    private final Clock clock;

    public OfferDesk(SessionLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param offers the earliest first
     * @param isElsewhere whether these are not what was asked for, of which nothing is left, but the nearest instead
     */
    public record Found(List<Offer> offers, boolean isElsewhere) {

        public Found {
            offers = List.copyOf(offers);
        }
    }

    public Found find(OfferQuery query) {
        Instant now = clock.instant();
        List<Offer> offers = offers(query, now);
        if (!offers.isEmpty()) {
            return new Found(offers, false);
        }
        Instant until = query.from().plus(LOOK_AHEAD);
        return new Found(offers(query.elsewhere(until, ALTERNATIVES), now), true);
    }

    private List<Offer> offers(OfferQuery query, Instant now) {
        return ledger.open(query, now).stream()
                .map(open -> offer(open, query.channel(), now))
                .toList();
    }

    /** Whoever has a place in the band already is called before, as far as can be said days ahead. */
    private static Offer offer(OpenBand open, Channel channel, Instant now) {
        SessionBand band = open.band();
        Instant begin = band.from().isAfter(now) ? band.from() : now;
        ExpectedWait expected = ExpectedWait.of(
                band.places().taken().total(),
                open.session().served(),
                open.session().planned(),
                begin);
        return new Offer(open.session(), band, band.places().left(channel), expected);
    }
}
