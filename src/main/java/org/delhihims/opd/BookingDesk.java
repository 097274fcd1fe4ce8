package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;

/**
 * Places of the days to come: held, booked, called off, and taken up when the person has come ({@code domain.md} 3.4.3). Each is one
 * transaction with its receipts.
 */
public final class BookingDesk {

    private static final Moves<QueueState, QueueDeed> QUEUE = Moves.ofQueues();
    private static final Moves<PlaceState, PlaceDeed> PLACES = Moves.ofPlaces();

    private final Visitors visitors;
    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitDesk waits;
    private final Arrivals arrivals;
    private final WaitlistDesk waiters;
    private final OpenLimits limits;
    private final BookingRules rules;
    private final Clock clock;

    public BookingDesk(
            Visitors visitors,
            SessionLedger ledger,
            RecordStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            Waitlist waitlist,
            WaitlistDesk waiters,
            BookingRules rules,
            Clock clock) {
        this.visitors = visitors;
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waits = waits;
        this.arrivals = new Arrivals(ledger, clock);
        this.waiters = waiters;
        this.limits = new OpenLimits(ledger, waitlist, rules);
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Holds a place for some minutes, so that a person can decide. Who has a place in the session keeps it.
     *
     * @throws Refusal NOT_FOUND if there is no such band or patient, CONFLICT if no place is left, RULE if the clinic takes nobody any
     *     more or the person has as many open places as there may be
     */
    public Token hold(BookingRequest request) {
        return take(request, PlaceDeed.HOLD);
    }

    /** Books a place at once, or the one that is held for the person in this session. See {@link #hold}. */
    public Token book(BookingRequest request) {
        return take(request, PlaceDeed.BOOK);
    }

    /** Books a place that is held, by the id of its Appointment. A place that is booked stays so. */
    public Token bookHeld(String appointment) {
        return move(appointment, (session, place) -> bookedOnce(place));
    }

    /** Calls a place off. It is at once whoever's waits for it, and free for others if nobody does. */
    public Token cancel(String appointment) {
        return giveUp(appointment, (session, place) -> givenUp(place, PlaceDeed.CANCEL));
    }

    /**
     * The person is there. Who comes late waits with those of the band that he comes in.
     *
     * @throws Refusal RULE if the session is of another day or over
     */
    public Token arrive(String appointment) {
        return move(appointment, arrivals::of);
    }

    /** Gives up the places whose hold has ended. */
    public int expire() {
        List<String> due = ledger.heldUntil(clock.instant());
        due.forEach(appointment -> giveUp(
                appointment,
                (session, place) -> place.state() == PlaceState.PENDING ? givenUp(place, PlaceDeed.EXPIRE) : place));
        return due.size();
    }

    @FunctionalInterface
    private interface Step {

        Place of(Session session, Place place);
    }

    private Token move(String appointment, Step step) {
        return store.inOneTransaction(() -> moved(appointment, step));
    }

    private Token giveUp(String appointment, Step step) {
        return store.inOneTransaction(() -> {
            ledger.place(appointment)
                    .ifPresent(place -> waiters.lockForDisplaced(place.seat().session()));
            Token token = moved(appointment, step);
            waiters.fill(token.session());
            return token;
        });
    }

    private Token moved(String appointment, Step step) {
        LockedPlace locked = LockedPlace.of(ledger, () -> ledger.place(appointment))
                .orElseThrow(() -> waiters.noBooking(appointment));
        Session session = locked.session();
        Place place = locked.place();
        Place moved = step.of(session, place);
        if (!moved.equals(place)) {
            ledger.keep(moved);
            receipts.show(moved);
        }
        return waits.tokenOf(moved, session);
    }

    private Token take(BookingRequest request, PlaceDeed deed) {
        return store.inOneTransaction(() -> {
            Optional<Place> before = Optional.ofNullable(request.key()).flatMap(ledger::receipt);
            if (before.isPresent()) {
                return waits.tokenOf(
                        before.get(), ledger.lock(before.get().seat().session()));
            }
            Token token = give(request, deed);
            Optional.ofNullable(request.key()).ifPresent(key -> ledger.keep(key, token.place()));
            return token;
        });
    }

    private Token give(BookingRequest request, PlaceDeed deed) {
        Optional<PriorityReason> reason = visitors.reasonOf(request.patient(), request.reasons());
        ledger.lockVisitor(request.patient());
        Session session = ledger.lock(ledger.sessionOf(request.slot())
                .orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_BAND, "appointment-reference")));
        if (ledger.isWaitlisted(request.patient(), session.sitting().schedule())) {
            throw new Refusal(RULE, OpdSentences.ON_WAITLIST);
        }
        Optional<Place> held = ledger.placeOf(request.patient(), session.id());
        if (held.isPresent()) {
            return waits.tokenOf(deed == PlaceDeed.BOOK ? bookedNow(held.get()) : held.get(), session);
        }
        SessionBand band = bandOf(request, session);
        limits.check(request.patient(), request.account());
        Place place = receipts.enter(new OpdReceipts.Entry(
                session,
                band,
                session.next(),
                request.patient(),
                request.channel(),
                reason,
                PLACES.after(PlaceState.NONE, deed),
                QueueState.REQUESTED,
                new Place.Booking(
                        request.account(),
                        deed == PlaceDeed.HOLD ? clock.instant().plus(rules.holdFor()) : null)));
        ledger.enter(place);
        receipts.entered(place, session);
        return waits.tokenOf(place, session);
    }

    private SessionBand bandOf(BookingRequest request, Session session) {
        SessionBand band = ledger.bands(session.id()).stream()
                .filter(one -> one.slot().equals(request.slot()))
                .findFirst()
                .orElseThrow();
        if (!session.state().takesPeople() || !band.to().isAfter(clock.instant())) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY);
        }
        if (!band.places().hasRoom(request.channel())) {
            throw new Refusal(CONFLICT, OpdSentences.bandFullFor(request.channel()));
        }
        return band;
    }

    private Place bookedNow(Place held) {
        Place booked = bookedOnce(held);
        if (!booked.equals(held)) {
            ledger.keep(booked);
            receipts.show(booked);
        }
        return booked;
    }

    /** Who has booked, or has come since, is not booked once more. */
    private static Place bookedOnce(Place place) {
        return switch (place.state()) {
            case BOOKED, ARRIVED, CHECKED_IN, FULFILLED -> place;
            case WAITLIST -> throw new Refusal(RULE, OpdSentences.ON_WAITLIST);
            default -> place.in(PLACES.after(place.state(), PlaceDeed.BOOK)).kept();
        };
    }

    private Place givenUp(Place place, PlaceDeed deed) {
        Place free = place.in(PLACES.after(place.state(), deed)).in(QUEUE.after(place.queue(), QueueDeed.CANCEL));
        if (place.state().takesRoom()) {
            ledger.giveBack(place.seat().band(), place.seat().channel());
        }
        return free;
    }
}
