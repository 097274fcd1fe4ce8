package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.CONFLICT;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;

/**
 * Gives numbers to people who are at the clinic ({@code domain.md} 3.4.3). Counter and receipts are one transaction; who asks twice,
 * by the same key or for the same person in the same session, is given what was given before.
 */
public final class TokenDesk {

    private final Visitors visitors;
    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitDesk waits;
    private final Arrivals arrivals;
    private final Clock clock;

    public TokenDesk(
            Visitors visitors,
            SessionLedger ledger,
            RecordStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            Clock clock) {
        this.visitors = visitors;
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waits = waits;
        this.arrivals = new Arrivals(ledger, clock);
        this.clock = clock;
    }

    /**
     * A number in the line of today.
     *
     * @throws Refusal NOT_FOUND if there is no such patient, CONFLICT if a number on paper was brought back for another person or the
     *     person has another one, RULE if the clinic does not sit, takes nobody any more or has no place left
     */
    public Token issue(TokenRequest request) {
        return store.inOneTransaction(() -> {
            Optional<Place> before = Optional.ofNullable(request.key()).flatMap(ledger::receipt);
            if (before.isPresent()) {
                return waits.tokenOf(
                        before.get(), ledger.lock(before.get().seat().session()));
            }
            Token token = give(request);
            Optional.ofNullable(request.key()).ifPresent(key -> ledger.keep(key, token.place()));
            return token;
        });
    }

    private Token give(TokenRequest request) {
        TokenNumber leased = request.leased();
        return leased == null ? next(request) : redeemed(request, leased);
    }

    /** The number that was handed out on paper; nothing is told twice, and who has another already keeps that. */
    private Token redeemed(TokenRequest request, TokenNumber number) {
        Optional<PriorityReason> reason = visitors.reasonOf(request.patient(), request.reasons());
        Session session = ledger.sessionsOf(request.service(), Band.dayOf(clock.instant())).stream()
                .filter(one -> one.sitting().clinic().equals(number.clinic()))
                .findFirst()
                .map(one -> ledger.lock(one.id()))
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.NOT_TODAY));
        LeasedNumber leased = ledger.leased(session.id(), number)
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.NOT_LEASED, "token"));
        Optional<Place> given = Optional.ofNullable(leased.appointment()).flatMap(ledger::place);
        if (given.isPresent()) {
            if (!given.get().seat().patient().equals(request.patient())) {
                throw new Refusal(CONFLICT, OpdSentences.GIVEN_TO_ANOTHER, "token");
            }
            // Meanwhile the person may have been sent to another clinic.
            return waits.tokenOf(given.get(), ledger.lock(given.get().seat().session()));
        }
        Optional<Place> held = ledger.placeOf(request.patient(), session.id());
        if (held.isPresent()) {
            throw new Refusal(
                    CONFLICT,
                    OpdSentences.hasAnother(
                            new TokenNumber(number.clinic(), held.get().seat().number())),
                    "token");
        }
        if (session.state().isOver()) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY);
        }
        List<SessionBand> bands = ledger.bands(session.id());
        SessionBand band = bands.stream()
                .filter(one -> one.id() == leased.band())
                .findFirst()
                .orElseThrow();
        Place place = receipts.enter(new OpdReceipts.Entry(
                session,
                band,
                number,
                request.patient(),
                leased.channel(),
                reason,
                PlaceState.ARRIVED,
                QueueState.RECEIVED,
                Place.Booking.NONE));
        ledger.enterLeased(place);
        return waits.tokenOf(place, session, bands);
    }

    private Token next(TokenRequest request) {
        Optional<PriorityReason> reason = visitors.reasonOf(request.patient(), request.reasons());
        Session session = ledger.lock(chosen(request).id());
        if (ledger.isWaitlisted(request.patient(), session.sitting().schedule())) {
            throw new Refusal(RULE, OpdSentences.ON_WAITLIST);
        }
        Optional<Place> held = ledger.placeOf(request.patient(), session.id());
        if (held.isPresent()) {
            return waits.tokenOf(arrived(session, held.get()), session);
        }
        if (!session.state().takesPeople()) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY);
        }
        List<SessionBand> bands = ledger.bands(session.id());
        SessionBand band = bandWithRoom(request, bands);
        Place place = receipts.enter(new OpdReceipts.Entry(
                session,
                band,
                session.next(),
                request.patient(),
                request.channel(),
                reason,
                PlaceState.ARRIVED,
                QueueState.RECEIVED,
                Place.Booking.NONE));
        ledger.enter(place);
        return waits.tokenOf(place, session, bands);
    }

    /** Who has booked and comes to the counter instead of the gate is there, too. */
    private Place arrived(Session session, Place held) {
        if (held.state() != PlaceState.BOOKED) {
            return held;
        }
        Place place = arrivals.of(session, held);
        ledger.keep(place);
        receipts.show(place);
        return place;
    }

    private Session chosen(TokenRequest request) {
        LocalDate today = Band.dayOf(clock.instant());
        List<Session> sessions = ledger.sessionsOf(request.service(), today).stream()
                .filter(session -> request.schedule() == null
                        || request.schedule().equals(session.sitting().schedule()))
                .toList();
        return sessions.stream()
                .max(Comparator.comparing((Session session) -> session.state().takesPeople())
                        .thenComparing(session -> sessions.size() == 1 ? 0 : placesLeft(request, session)))
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.NOT_TODAY));
    }

    private int placesLeft(TokenRequest request, Session session) {
        return ledger.bands(session.id()).stream()
                .filter(band -> band.to().isAfter(clock.instant()))
                .mapToInt(band -> band.places().left(request.channel()))
                .sum();
    }

    private SessionBand bandWithRoom(TokenRequest request, List<SessionBand> bands) {
        Instant now = clock.instant();
        return bands.stream()
                .filter(band -> band.to().isAfter(now))
                .filter(band -> band.places().hasRoom(request.channel()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.fullFor(request.channel())));
    }
}
