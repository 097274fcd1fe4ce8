package org.delhihims.opd;

import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delhihims.card.CardLedger;
import org.delhihims.card.Residents;
import org.delhihims.kernel.RecordStore;
import org.delhihims.kernel.Refusal;
import org.delhihims.scheduling.Band;
import org.hl7.fhir.r4.model.Patient;

/**
 * Gives numbers to people who are at the clinic ({@code domain.md} 3.4.3). Counter and receipts are one transaction; who asks twice,
 * by the same key or for the same person in the same session, is given what was given before.
 */
public final class TokenDesk {

    private final Residents residents;
    private final SessionLedger ledger;
    private final RecordStore store;
    private final OpdReceipts receipts;
    private final WaitDesk waits;
    private final Clock clock;

    public TokenDesk(
            Residents residents,
            SessionLedger ledger,
            RecordStore store,
            OpdReceipts receipts,
            WaitDesk waits,
            Clock clock) {
        this.residents = residents;
        this.ledger = ledger;
        this.store = store;
        this.receipts = receipts;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * A number in the line of today.
     *
     * @throws Refusal NOT_FOUND if there is no such patient, RULE if the clinic does not sit, takes nobody any more or has no place left
     */
    public Token issue(TokenRequest request) {
        return store.inOneTransaction(() -> {
            Optional<Place> before = Optional.ofNullable(request.key()).flatMap(ledger::receipt);
            if (before.isPresent()) {
                return waits.tokenOf(before.get(), ledger.lock(before.get().session()));
            }
            Token token = give(request);
            Optional.ofNullable(request.key()).ifPresent(key -> ledger.keep(key, token.place()));
            return token;
        });
    }

    private Token give(TokenRequest request) {
        Patient patient = residents
                .resident(request.patient())
                .orElseThrow(() -> new Refusal(NOT_FOUND, OpdSentences.NO_PATIENT, "patient"));
        if (CardLedger.isDead(patient)) {
            throw new Refusal(RULE, OpdSentences.DEAD, "patient");
        }
        Optional<PriorityReason> reason = reasonOf(request, patient);
        if (reason.filter(one -> one.lane() == Lane.TRIAGE).isPresent()) {
            throw new Refusal(RULE, OpdSentences.TO_TRIAGE, "reason");
        }
        Session session = ledger.lock(chosen(request).id());
        Optional<Place> held = ledger.placeOf(request.patient(), session.id());
        if (held.isPresent()) {
            return waits.tokenOf(held.get(), session);
        }
        if (!session.state().takesPeople()) {
            throw new Refusal(RULE, OpdSentences.TAKES_NOBODY);
        }
        SessionBand band = bandWithRoom(request, session);
        Place place = receipts.walkIn(request, session, band, reason);
        ledger.enter(place);
        return waits.tokenOf(place, session, band);
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

    private SessionBand bandWithRoom(TokenRequest request, Session session) {
        Instant now = clock.instant();
        return ledger.bands(session.id()).stream()
                .filter(band -> band.to().isAfter(now))
                .filter(band -> band.places().hasRoom(request.channel()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RULE, OpdSentences.fullFor(request.channel())));
    }

    private Optional<PriorityReason> reasonOf(TokenRequest request, Patient patient) {
        Set<PriorityReason> reasons = EnumSet.noneOf(PriorityReason.class);
        reasons.addAll(request.reasons());
        BirthDates.latest(patient)
                .flatMap(born -> PriorityReason.byAge(born, Band.dayOf(clock.instant())))
                .ifPresent(reasons::add);
        return PriorityReason.strongest(reasons);
    }
}
