package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Channel;

/**
 * Gives a counter numbers in advance, which it hands out on paper while it reaches nobody, and brings back by {@link TokenDesk#issue}
 * when it does. They are taken from the bands at once, so that no two counters ever hand out the same place.
 *
 * <p>Source: {@code domain.md} 3.4.5, and the requirement that a counter works through downtime.
 */
public final class LeaseDesk {

    /** More than a counter hands out in the time that it takes to fetch more. */
    public static final int MOST = 50;

    private final SessionLedger ledger;
    private final RecordStore store;
    private final Clock clock;

    public LeaseDesk(SessionLedger ledger, RecordStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /** A leased number with the band that is printed beside it. */
    public record Lease(LeasedNumber number, SessionBand band) {}

    /**
     * Numbers of a clinic's session, the earliest free places first; fewer than asked for, if fewer are free. The same key gives the
     * same numbers.
     *
     * @param day in Asia/Kolkata
     * @param count 1 to {@link #MOST}
     * @throws Refusal NOT_FOUND if the clinic does not sit on that day, RULE if its session takes nobody or has no place left
     */
    public List<Lease> lease(String schedule, LocalDate day, int count, Channel channel, IssueKey key) {
        return store.inOneTransaction(() -> {
            Session session = ledger.session(schedule, day)
                    .map(known -> ledger.lock(known.id()))
                    .orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_SESSION));
            List<SessionBand> bands = ledger.bands(session.id());
            List<LeasedNumber> before = ledger.leased(session.id(), key);
            return with(bands, before.isEmpty() ? fresh(session, bands, count, channel, key) : before);
        });
    }

    private List<LeasedNumber> fresh(
            Session session, List<SessionBand> bands, int count, Channel channel, IssueKey key) {
        if (!session.state().takesPeople()) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY);
        }
        Instant now = clock.instant();
        List<LeasedNumber> numbers = new ArrayList<>();
        for (SessionBand band : bands) {
            int left = band.to().isAfter(now) ? band.places().left(channel) : 0;
            for (int place = 0; place < left && numbers.size() < count; place++) {
                int running = session.lastNumber() + numbers.size() + 1;
                numbers.add(new LeasedNumber(
                        session.id(), new TokenNumber(session.sitting().clinic(), running), band.id(), channel, null));
            }
        }
        if (numbers.isEmpty()) {
            throw new Refusal(RULE, OpdSentences.fullFor(channel));
        }
        ledger.lease(numbers, key);
        return numbers;
    }

    private static List<Lease> with(List<SessionBand> bands, List<LeasedNumber> numbers) {
        Map<Long, SessionBand> byId = bands.stream().collect(Collectors.toMap(SessionBand::id, Function.identity()));
        return numbers.stream()
                .map(number -> new Lease(number, Objects.requireNonNull(byId.get(number.band()))))
                .toList();
    }
}
