package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * People join the waitlist of a clinic of which nothing is left, and leave it. Who is given a place is told by {@link WaitlistDesk}. What
 * is free at once because somebody gives it up is given away in that transaction; here is what it takes besides: who joins while there is
 * room, and room that comes without anybody's deed, such as by the minute at which the counter is given what is left online.
 */
public final class JoinDesk {

    /** Nobody knows of a clinic's days much later. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final Visitors visitors;
    private final SessionLedger ledger;
    private final Waitlist waitlist;
    private final WaitlistDesk places;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final OpenLimits limits;
    private final Clock clock;

    public JoinDesk(
            Visitors visitors,
            SessionLedger ledger,
            Waitlist waitlist,
            WaitlistDesk places,
            RecordStore store,
            OpdReceipts receipts,
            BookingRules rules,
            Clock clock) {
        this.visitors = visitors;
        this.ledger = ledger;
        this.waitlist = waitlist;
        this.places = places;
        this.store = store;
        this.receipts = receipts;
        this.limits = new OpenLimits(ledger, waitlist, rules);
        this.clock = clock;
    }

    /**
     * Somebody joins, and is given a place at once if there is one. The same key, or the same span once more, is the same wait.
     *
     * @return the id of the Appointment
     * @throws Refusal INVALID if the span ends before it begins; RULE if it is over or too far off, if the clinic does not sit, if the
     *     person has a place there in the span or waits there for another, or has as much open as there may be; NOT_FOUND if there is no
     *     such patient
     */
    public String join(JoinRequest request) {
        String appointment = store.inOneTransaction(() -> {
            Optional<String> before = Optional.ofNullable(request.key()).flatMap(this::known);
            return before.isPresent() ? before.get() : joined(request);
        });
        waitlist.withRoomFor(appointment, clock.instant()).forEach(this::fill);
        return appointment;
    }

    private Optional<String> known(IssueKey key) {
        return ledger.receipt(key).map(place -> place.receipts().appointment()).or(() -> waitlist.joined(key));
    }

    private String joined(JoinRequest request) {
        checkSpan(request);
        Optional<PriorityReason> reason = visitors.reasonOf(request.patient(), request.reasons());
        Sitting sitting = waitlist.sitting(request.service(), request.schedule())
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.NEVER_SITS, "service"));
        ledger.lockVisitor(request.patient());
        Optional<JoinedWait> before = waitlist.waiting(request.patient(), request.service());
        if (before.isPresent()) {
            return sameOrRefused(before.get(), request);
        }
        if (ledger.isWaitlisted(request.patient(), sitting.schedule())) {
            throw new Refusal(RULE, OpdSentences.ON_WAITLIST);
        }
        if (waitlist.hasPlace(request)) {
            throw new Refusal(RULE, OpdSentences.HAS_PLACE_IN_SPAN);
        }
        limits.check(request.patient(), request.account());
        String appointment = receipts.join(sitting, request, reason);
        JoinedWait wait = new JoinedWait(
                appointment,
                sitting.facility(),
                request.service(),
                request.schedule(),
                request.patient(),
                request.channel(),
                reason.map(PriorityReason::lane).orElse(Lane.ORDINARY),
                request.account(),
                request.from(),
                request.until());
        waitlist.enter(wait, request.key());
        return appointment;
    }

    private void checkSpan(JoinRequest request) {
        Instant now = clock.instant();
        if (!request.from().isBefore(request.until())) {
            throw new Refusal(INVALID, OpdSentences.ENDS_BEFORE, "end");
        }
        if (!request.until().isAfter(now)) {
            throw new Refusal(RULE, OpdSentences.PAST_DAY, "end");
        }
        if (request.until().isAfter(now.plus(LONGEST))) {
            throw new Refusal(RULE, OpdSentences.TOO_FAR_OFF, "end");
        }
    }

    private static String sameOrRefused(JoinedWait before, JoinRequest request) {
        if (before.from().equals(request.from()) && before.until().equals(request.until())) {
            return before.appointment();
        }
        throw new Refusal(RULE, OpdSentences.WAITS_ALREADY);
    }

    /** Somebody waits no more, if he waits by this Appointment and was not given a place before. */
    public Optional<JoinedWait> leave(String appointment) {
        return store.inOneTransaction(() -> ended(appointment, PlaceDeed.CANCEL));
    }

    private Optional<JoinedWait> ended(String appointment, PlaceDeed deed) {
        Optional<JoinedWait> wait = waitlist.lock(appointment);
        wait.ifPresent(one -> {
            waitlist.leave(appointment, false);
            receipts.endWait(one, PLACES.after(PlaceState.WAITLIST, deed));
        });
        return wait;
    }

    /**
     * What there is to do without anybody's asking, each by itself: the waits end whose span is over, or whose people have got a place by
     * other ways; and what is free and was not given away by whoever has given it up is given to those who wait.
     */
    public List<Runnable> due() {
        Instant now = clock.instant();
        List<Runnable> due = new ArrayList<>();
        waitlist.over(now)
                .forEach(appointment ->
                        due.add(() -> store.inOneTransaction(() -> ended(appointment, PlaceDeed.EXPIRE))));
        waitlist.withRoomForDisplaced(now).forEach(schedule -> due.add(() -> offer(schedule)));
        waitlist.withRoom(now).forEach(session -> due.add(() -> fill(session)));
        return due;
    }

    private void offer(String schedule) {
        store.inOneTransaction(() -> {
            ledger.lockFrom(schedule, Band.dayOf(clock.instant()));
            return places.offer(schedule, List.of());
        });
    }

    private void fill(long session) {
        store.inOneTransaction(() -> {
            places.lockForDisplaced(session);
            Session locked = ledger.lock(session);
            places.fill(locked);
            return locked;
        });
    }
}
