package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.delhihims.opd.BookingDesk;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.BookingRules;
import org.delhihims.opd.Call;
import org.delhihims.opd.Lane;
import org.delhihims.opd.OpdReceipts;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.PriorityReason;
import org.delhihims.opd.QueueDeed;
import org.delhihims.opd.QueueDesk;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.ReplayDesk;
import org.delhihims.opd.ServingOrder;
import org.delhihims.opd.ServingRules;
import org.delhihims.opd.Session;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.SessionState;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TokenRequest;
import org.delhihims.opd.Visitor;
import org.delhihims.opd.Visitors;
import org.delhihims.opd.WaitDesk;
import org.delhihims.opd.WaitlistDesk;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.WeeklyPlan;
import org.delhihims.server.database.MigratedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of one hospital, with as many people as one with 2,400 visits a day has ({@code domain.md} 2.3): some have booked, most come by
 * themselves, some miss their call, and some do not come at all.
 */
class HospitalDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(14, 0);
    private static final int DEPARTMENTS = 12;
    private static final int PATIENTS = 200;
    private static final int BOOKED = 80;
    private static final BookingRules RULES = new BookingRules(Duration.ofMinutes(10), 3, 10, Duration.ofMinutes(30));

    private final Random chance = new Random(20261207);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final List<Doctor> doctors = new ArrayList<>();
    private int eventsSoFar;

    private MigratedDatabase database;
    private TestClock clock;
    private JdbcSessionLedger ledger;
    private ServingOrder order;
    private TokenDesk tokens;
    private BookingDesk bookings;
    private WaitlistDesk waiters;
    private QueueDesk queue;
    private MemoryReceipts store;
    private OpdReceipts receipts;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        database = MigratedDatabase.in(folder);
        clock = new TestClock(TODAY.minusDays(1).atTime(20, 0));
        store = new MemoryReceipts(database.connections());
        ledger = new JdbcSessionLedger(database.client(), clock);
        order = new ServingOrder(new ServingRules(2, 3));
        WaitDesk waits = new WaitDesk(ledger, order, clock);
        receipts = new OpdReceipts(store, store, PlaceChanges.UNTOLD, clock);
        Visitors visitors = new Visitors(patient -> Optional.of(new Visitor(false, null)), clock);
        JdbcWaitlist waitlist = new JdbcWaitlist(database.client(), RULES.waitlistNotice());
        waiters = new WaitlistDesk(ledger, waitlist, receipts, RULES, clock);
        bookings = new BookingDesk(visitors, ledger, store, receipts, waits, waitlist, waiters, RULES, clock);
        tokens = new TokenDesk(visitors, ledger, store, receipts, waits, clock);
        queue = new QueueDesk(ledger, store, receipts, order, clock);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void everybodyIsServedInTurnAndTheDayEnds() {
        IntStream.range(0, DEPARTMENTS).mapToObj(Doctor::new).forEach(doctors::add);
        doctors.forEach(Doctor::prepare);
        for (Event event = events.poll(); event != null; event = events.poll()) {
            clock.set(event.at().atDate(TODAY));
            event.deed().run();
        }

        List<Visit> visits = doctors.stream()
                .flatMap(doctor -> doctor.visits.values().stream())
                .toList();
        Waits priority = Waits.of(visits, Lane.PRIORITY);
        Waits ordinary = Waits.of(visits, Lane.ORDINARY);
        double honest = Waits.honest(visits);
        double wide = Waits.wide(visits);
        System.out.printf(
                "%d visits; mean wait %.1f min with priority, %.1f without, longest %.1f; %.0f %% of calls within the span told, of %.1f min%n",
                visits.size(),
                priority.mean(),
                ordinary.mean(),
                Math.max(priority.longest(), ordinary.longest()),
                honest * 100,
                wide);
        assertThat(visits).hasSizeGreaterThan(2_200);
        assertThat(priority.mean()).isLessThan(ordinary.mean());
        assertThat(ordinary.mean()).isLessThan(60);
        // The rooms are busy most of the day. Longer than this nobody waits, however many with priority come.
        assertThat(Math.max(priority.longest(), ordinary.longest())).isLessThan(120);
        // Four in five are promised, and a span that always holds says nothing.
        assertThat(honest).isBetween(0.8, 0.95);
        assertThat(wide).isLessThan(30);
        doctors.forEach(Doctor::checkTheEnd);
    }

    private record Event(LocalTime at, int order, Runnable deed) {}

    private void at(LocalTime time, Runnable deed) {
        events.add(new Event(time, eventsSoFar++, deed));
    }

    /** Somebody's wait from when he came until he was called, and what he was told. */
    private record Visit(Token token, Instant came, Optional<Instant> called) {

        double minutes() {
            return Duration.between(came, called.orElseThrow()).toSeconds() / 60.0;
        }
    }

    private record Waits(double mean, double longest) {

        static Waits of(List<Visit> visits, Lane lane) {
            double[] minutes = visits.stream()
                    .filter(visit -> visit.called().isPresent()
                            && visit.token().place().seat().lane() == lane)
                    .mapToDouble(Visit::minutes)
                    .sorted()
                    .toArray();
            return new Waits(Arrays.stream(minutes).average().orElseThrow(), minutes[minutes.length - 1]);
        }

        /** Minutes of a span as it is told. */
        static double wide(List<Visit> visits) {
            return visits.stream()
                    .map(visit -> visit.token().expected())
                    .mapToLong(span -> Duration.between(span.from(), span.to()).toMinutes())
                    .average()
                    .orElseThrow();
        }

        static double honest(List<Visit> visits) {
            return visits.stream()
                    .filter(visit -> visit.called().isPresent())
                    .mapToInt(visit ->
                            visit.token().expected().held(visit.called().get()) ? 1 : 0)
                    .average()
                    .orElseThrow();
        }
    }

    /** A room with its line, and what was seen of it from outside. */
    private final class Doctor {

        private final String schedule;
        private final String service;
        private final String number;
        private final Map<String, Visit> visits = new HashMap<>();
        private boolean isIdle = true;

        Doctor(int department) {
            schedule = "clinic-" + department;
            service = "service-" + department;
            number = Integer.toString(3400 + department);
        }

        void prepare() {
            plan(schedule, service, number);
            List<String> slots = ledger.bands(session().id()).stream()
                    .map(band -> band.slot())
                    .toList();
            for (int person = 0; person < PATIENTS; person++) {
                String patient = service + "-" + person;
                Set<PriorityReason> reasons = chance.nextInt(5) == 0 ? Set.of(PriorityReason.PREGNANCY) : Set.of();
                if (person < BOOKED) {
                    int band = person % slots.size();
                    Token booked = bookings.book(
                            new BookingRequest(slots.get(band), patient, Channel.ONLINE, reasons, null, null));
                    if (chance.nextInt(10) > 0) {
                        at(
                                between(OPENS.plusHours(band), 50),
                                () -> comes(bookings.arrive(
                                        booked.place().receipts().appointment())));
                    }
                } else {
                    at(
                            between(OPENS, 300),
                            () -> comes(tokens.issue(
                                    new TokenRequest(service, null, patient, Channel.COUNTER, reasons, null, null))));
                }
            }
            at(OPENS, this::callNext);
            at(CLOSES, this::callNext);
        }

        private LocalTime between(LocalTime from, int minutes) {
            return from.plusSeconds(chance.nextInt(minutes * 60));
        }

        private void comes(Token token) {
            visits.put(token.place().receipts().task(), new Visit(token, clock.instant(), Optional.empty()));
            if (isIdle && !now().isBefore(OPENS)) {
                callNext();
            }
        }

        private void callNext() {
            Session before = session();
            if (before.state() == SessionState.CLOSED) {
                return;
            }
            Optional<Call> rule = order.next(ledger.first(before.id(), PATIENTS), before.turns());
            Optional<QueueDesk.Called> called = queue.callNext(schedule);
            assertThat(called.map(QueueDesk.Called::call)).isEqualTo(rule);
            isIdle = called.isEmpty();
            called.ifPresentOrElse(one -> serve(one.place().receipts().task()), this::closeIfLate);
        }

        private void serve(String task) {
            visits.computeIfPresent(
                    task,
                    (id, visit) -> visit.called().isPresent()
                            ? visit
                            : new Visit(visit.token(), visit.came(), Optional.of(clock.instant())));
            if (chance.nextInt(20) == 0) {
                at(now().plusSeconds(45), () -> misses(task));
                return;
            }
            at(now().plusSeconds(10), () -> queue.advance(task, QueueDeed.ENTER));
            long seconds = 20 + Math.round(-70 * Math.log(1 - chance.nextDouble()));
            at(now().plusSeconds(10 + seconds), () -> {
                queue.advance(task, QueueDeed.COMPLETE);
                callNext();
            });
        }

        private void misses(String task) {
            queue.advance(task, QueueDeed.SKIP);
            if (chance.nextBoolean()) {
                at(now().plusMinutes(6), () -> comesBack(task));
            }
            callNext();
        }

        /** Once. Who misses the second call, too, or comes when all is over, does not. */
        private void comesBack(String task) {
            Place place = ledger.placeInQueue(task).orElseThrow();
            if (place.queue() == QueueState.ON_HOLD && !place.returned()) {
                queue.advance(task, QueueDeed.RETURN);
                if (isIdle) {
                    callNext();
                }
            }
        }

        private void closeIfLate() {
            if (!now().isBefore(CLOSES)) {
                queue.close(schedule);
            }
        }

        private LocalTime now() {
            return clock.instant().atZone(clock.getZone()).toLocalTime();
        }

        private Session session() {
            return ledger.session(schedule, TODAY).orElseThrow();
        }

        void checkTheEnd() {
            Session session = session();
            assertThat(session.state()).isEqualTo(SessionState.CLOSED);
            assertThat(database.client()
                            .sql("select number from hims.opd_place where session_id = ? order by number")
                            .param(session.id())
                            .query(Integer.class)
                            .list())
                    .as("no number is missing or double")
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, PATIENTS).boxed().toList());
            assertThat(database.client()
                            .sql("select distinct state from hims.opd_place where session_id = ?")
                            .param(session.id())
                            .query(String.class)
                            .list())
                    .as("nobody is left in the line")
                    .isSubsetOf("FULFILLED", "NOSHOW", "CANCELLED");
            List<Token> missed = visits.values().stream()
                    .filter(visit -> visit.called().isEmpty())
                    .map(Visit::token)
                    .toList();
            assertThat(missed).as("who came is called").isEmpty();
            ReplayDesk.Replay replay = new ReplayDesk(ledger).replay(schedule, TODAY);
            assertThat(replay.steps()).as("who goes through the day again").hasSizeGreaterThan(visits.size() - 1);
            assertThat(replay.agrees()).as("finds the same order").isTrue();
        }
    }

    private void plan(String schedule, String service, String number) {
        WeeklyPlan plan = new WeeklyPlan(
                schedule,
                Set.of(DayOfWeek.values()),
                OPENS,
                CLOSES,
                Duration.ofHours(1),
                new Capacity(Map.of(Channel.ONLINE, 90, Channel.COUNTER, 240)),
                "12",
                null,
                LocalDate.MIN,
                LocalDate.MAX);
        SessionPlanner planner = new SessionPlanner(new JdbcPlannedSessions(database.client()), ledger, waiters, store);
        store.inOneTransaction(() -> {
            planner.plan(
                    new Clinic(schedule, service, number, plan, null),
                    new SessionPlanner.Home("lok-nayak", "general-medicine"),
                    TODAY,
                    TODAY);
            return schedule;
        });
    }
}
