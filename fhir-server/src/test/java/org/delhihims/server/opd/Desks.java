package org.delhihims.server.opd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.delhihims.opd.BookingDesk;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.BookingRules;
import org.delhihims.opd.DayEnd;
import org.delhihims.opd.JoinDesk;
import org.delhihims.opd.JoinRequest;
import org.delhihims.opd.OpdReceipts;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.QueueDesk;
import org.delhihims.opd.RescheduleDesk;
import org.delhihims.opd.ServingOrder;
import org.delhihims.opd.ServingRules;
import org.delhihims.opd.SessionBand;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TokenRequest;
import org.delhihims.opd.TransferDesk;
import org.delhihims.opd.Visitor;
import org.delhihims.opd.Visitors;
import org.delhihims.opd.WaitDesk;
import org.delhihims.opd.WaitlistDesk;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.DayChange;
import org.delhihims.scheduling.WeeklyPlan;
import org.delhihims.server.database.MigratedDatabase;
import org.delhihims.slip.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All desks of an OPD on a real database, with receipts in memory. Its clinics sit all day in four bands, for whoever comes online. */
public final class Desks implements AutoCloseable {

    public final MigratedDatabase database;
    public final TestClock clock;
    final MemoryReceipts store;
    final JdbcSessionLedger ledger;
    public final BookingDesk bookings;
    final TokenDesk tokens;
    final QueueDesk queue;
    final TransferDesk transfers;
    final SessionPlanner planner;
    final RescheduleDesk reschedules;
    public final JoinDesk joins;
    final DayEnd days;

    Desks(Path folder, LocalDateTime now) throws IOException {
        this(folder, now, (database, clock) -> PlaceChanges.UNTOLD);
    }

    /** @param changes made from the database and the clock */
    public Desks(Path folder, LocalDateTime now, BiFunction<JdbcClient, Clock, PlaceChanges> changes)
            throws IOException {
        database = MigratedDatabase.in(folder);
        clock = new TestClock(now);
        store = new MemoryReceipts(database.connections());
        ledger = new JdbcSessionLedger(database.client(), clock);
        ServingOrder order = new ServingOrder(new ServingRules(2, 3));
        WaitDesk waits = new WaitDesk(ledger, order, clock);
        OpdReceipts receipts = new OpdReceipts(store, store, changes.apply(database.client(), clock), clock);
        Visitors visitors = new Visitors(patient -> Optional.of(new Visitor(false, null)), clock);
        BookingRules rules = new BookingRules(Duration.ofMinutes(10), 9, 9, Duration.ofMinutes(30));
        JdbcWaitlist waitlist = new JdbcWaitlist(database.client(), rules.waitlistNotice());
        WaitlistDesk waiters = new WaitlistDesk(ledger, waitlist, receipts, rules, clock);
        bookings = new BookingDesk(visitors, ledger, store, receipts, waits, waitlist, waiters, rules, clock);
        joins = new JoinDesk(visitors, ledger, waitlist, waiters, store, receipts, rules, clock);
        tokens = new TokenDesk(visitors, ledger, store, receipts, waits, clock);
        queue = new QueueDesk(ledger, store, receipts, order, clock);
        transfers = new TransferDesk(ledger, store, receipts, waits, clock);
        reschedules = new RescheduleDesk(ledger, store, receipts, waits, waiters, clock);
        planner = new SessionPlanner(new JdbcPlannedSessions(database.client()), ledger, waiters, store);
        days = new DayEnd(ledger, store, receipts, waiters, clock);
    }

    /** Makes sessions from today on, for so many days. */
    public void plan(String schedule, String number, int places, int days) {
        LocalDate today = Band.dayOf(clock.instant());
        store.inOneTransaction(
                () -> planner.plan(clinic(schedule, number, places), home(), today, today.plusDays(days - 1L)));
    }

    public SessionPlanner.Changed change(
            String schedule, String number, int places, int days, LocalDate day, DayChange change) {
        LocalDate today = Band.dayOf(clock.instant());
        return store.inOneTransaction(() -> planner.change(
                clinic(schedule, number, places), home(), day, change, today, today.plusDays(days - 1L)));
    }

    SessionPlanner.Changed restore(String schedule, String number, int places, int days, LocalDate day) {
        DayChange nothing = new DayChange(false, null, null, null, null, Map.of());
        LocalDate today = Band.dayOf(clock.instant());
        return store.inOneTransaction(() -> planner.restore(
                clinic(schedule, number, places), home(), day, nothing, today, today.plusDays(days - 1L)));
    }

    private static SessionPlanner.Home home() {
        return new SessionPlanner.Home("lok-nayak", "general-medicine");
    }

    private static Clinic clinic(String schedule, String number, int places) {
        WeeklyPlan plan = new WeeklyPlan(
                schedule,
                Set.of(DayOfWeek.values()),
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59, 59),
                Duration.ofHours(6),
                new Capacity(Map.of(Channel.ONLINE, places)),
                "12",
                null,
                LocalDate.MIN,
                LocalDate.MAX);
        return new Clinic(schedule, "service of " + schedule, number, plan, null);
    }

    public List<SessionBand> bands(String schedule, LocalDate day) {
        return ledger.bands(ledger.session(schedule, day).orElseThrow().id());
    }

    public Token book(String schedule, LocalDate day, int band, String patient) {
        String slot = bands(schedule, day).get(band).slot();
        return bookings.book(new BookingRequest(slot, patient, Channel.ONLINE, Set.of(), null, null));
    }

    /** Somebody waits for a place between two days, with both. */
    public String join(String schedule, LocalDate from, LocalDate until, String patient) {
        return joins.join(new JoinRequest(
                "service of " + schedule,
                null,
                patient,
                Channel.ONLINE,
                from.atStartOfDay(Band.DELHI).toInstant(),
                until.plusDays(1).atStartOfDay(Band.DELHI).toInstant(),
                Set.of(),
                null,
                null));
    }

    public Token walkIn(String schedule, String patient) {
        return tokens.issue(
                new TokenRequest("service of " + schedule, schedule, patient, Channel.ONLINE, Set.of(), null, null));
    }

    public Visits visits() {
        return new JdbcVisits(database.client());
    }

    public <T> T inOneTransaction(Supplier<T> deed) {
        return store.inOneTransaction(deed);
    }

    /** How many people have a place by the rows, whatever the counter says. */
    int placesIn(long band) {
        return database.client().sql("""
                        select count(*) from hims.opd_place where band_id = ?
                        and state not in ('CANCELLED', 'WAITLIST', 'NONE', 'PROPOSED')
                        """).param(band).query(Integer.class).single();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
