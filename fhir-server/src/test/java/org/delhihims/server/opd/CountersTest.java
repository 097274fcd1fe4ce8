package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.BookingDesk;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.BookingRules;
import org.delhihims.opd.IssueKey;
import org.delhihims.opd.OfferDesk;
import org.delhihims.opd.OfferQuery;
import org.delhihims.opd.OpdReceipts;
import org.delhihims.opd.PlaceChanges;
import org.delhihims.opd.ServingOrder;
import org.delhihims.opd.ServingRules;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.Token;
import org.delhihims.opd.TokenDesk;
import org.delhihims.opd.TokenRequest;
import org.delhihims.opd.Visitor;
import org.delhihims.opd.Visitors;
import org.delhihims.opd.WaitDesk;
import org.delhihims.opd.WaitlistDesk;
import org.delhihims.scheduling.Band;
import org.delhihims.scheduling.Capacity;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.Clinic;
import org.delhihims.scheduling.WeeklyPlan;
import org.delhihims.server.database.MigratedDatabase;
import org.hl7.fhir.r4.model.Appointment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counters of clinics on a real database, with many who ask at once. */
class CountersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final int CALLERS = 32;
    private static final BookingRules RULES = new BookingRules(Duration.ofMinutes(10), 3, 10, Duration.ofMinutes(30));

    private MigratedDatabase database;
    private MemoryReceipts store;
    private TestClock clock;
    private JdbcSessionLedger ledger;
    private BookingDesk bookings;
    private TokenDesk tokens;
    private OfferDesk offers;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        database = MigratedDatabase.in(folder);
        clock = new TestClock(TODAY.atTime(8, 0));
        store = new MemoryReceipts(database.connections());
        ledger = new JdbcSessionLedger(database.client(), clock);
        WaitDesk waits = new WaitDesk(ledger, new ServingOrder(new ServingRules(2, 3)), clock);
        OpdReceipts receipts = new OpdReceipts(store, store, PlaceChanges.UNTOLD, clock);
        Visitors visitors = new Visitors(patient -> Optional.of(new Visitor(false, null)), clock);
        JdbcWaitlist waitlist = new JdbcWaitlist(database.client(), RULES.waitlistNotice());
        WaitlistDesk waiters = new WaitlistDesk(ledger, waitlist, receipts, RULES, clock);
        bookings = new BookingDesk(visitors, ledger, store, receipts, waits, waitlist, waiters, RULES, clock);
        tokens = new TokenDesk(visitors, ledger, store, receipts, waits, clock);
        offers = new OfferDesk(ledger, clock);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void aThousandBookingsAtOnceExceedNoCapacityAndDoubleNoNumber() {
        List<String> slots = new ArrayList<>();
        for (int clinic = 0; clinic < 20; clinic++) {
            plan("clinic-" + clinic, Integer.toString(100 + clinic), 40);
            slots.add(firstSlot("clinic-" + clinic));
        }
        List<Optional<Token>> answers = AtOnce.answers(
                CALLERS,
                IntStream.range(0, 1_000)
                        .<Callable<Optional<Token>>>mapToObj(number ->
                                () -> book(slots.get(number % slots.size()), "patient-" + number, "key-" + number))
                        .toList());
        List<Optional<Token>> again = AtOnce.answers(
                CALLERS,
                IntStream.range(0, 1_000)
                        .<Callable<Optional<Token>>>mapToObj(number ->
                                () -> book(slots.get(number % slots.size()), "patient-" + number, "key-" + number))
                        .toList());

        for (int number = 0; number < answers.size(); number++) {
            assertThat(again.get(number).map(CountersTest::appointmentOf))
                    .isEqualTo(answers.get(number).map(CountersTest::appointmentOf));
        }
        // Ten places in each of four bands: of fifty who ask for the first, ten have it.
        Map<String, List<Integer>> numbers = answers.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        token -> token.session().sitting().schedule(),
                        Collectors.mapping(token -> token.place().seat().number(), Collectors.toList())));
        assertThat(numbers).hasSize(20);
        assertThat(numbers.values())
                .allSatisfy(of -> assertThat(of)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, 10).boxed().toList()));
    }

    @Test
    void aPersonBooksNoMoreThanThereMayBeHoweverManyAreAskedForAtOnce() {
        List<String> slots = IntStream.range(0, 16)
                .mapToObj(clinic -> {
                    plan("clinic-" + clinic, Integer.toString(200 + clinic), 40);
                    return firstSlot("clinic-" + clinic);
                })
                .toList();
        List<Optional<Token>> answers = AtOnce.answers(
                CALLERS,
                slots.stream()
                        .<Callable<Optional<Token>>>map(slot -> () -> book(slot, "tout", slot))
                        .toList());
        assertThat(answers.stream().flatMap(Optional::stream)).hasSize(3);
    }

    @Test
    void eachOfALargeFamilyMayHaveAPlaceAndNobodyOfItASecondBeyondWhatAnAccountMayHave() {
        plan("clinic", "270", 80);
        plan("another", "271", 40);
        for (int member = 0; member < 12; member++) {
            assertThat(book("clinic", "member-" + member, "1-" + member, "phone"))
                    .isPresent();
        }

        assertThat(book("another", "member-0", "2", "phone")).isEmpty();
        assertThat(book("another", "member-0", "3", "another-phone")).isPresent();
        assertThat(book("another", "member-12", "4", "phone")).isPresent();
    }

    @Test
    void anAccountThatBooksForManyAtOnceHasNoMoreThanItMay() {
        plan("clinic", "280", 80);
        for (int clinic = 0; clinic < 2; clinic++) {
            plan("more-" + clinic, Integer.toString(281 + clinic), 80);
        }
        for (int member = 0; member < 6; member++) {
            assertThat(book("clinic", "member-" + member, "1-" + member, "phone"))
                    .isPresent();
        }
        List<Optional<Token>> answers = AtOnce.answers(
                CALLERS,
                IntStream.range(0, 12)
                        .<Callable<Optional<Token>>>mapToObj(number ->
                                () -> book("more-" + number % 2, "member-" + number / 2, "2-" + number, "phone"))
                        .toList());
        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(4);
    }

    private Optional<Token> book(String schedule, String patient, String key, String account) {
        try {
            return Optional.of(bookings.book(new BookingRequest(
                    firstSlot(schedule), patient, Channel.ONLINE, Set.of(), account, new IssueKey("test", key))));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    @Test
    void whatWasBookedForADayThatIsOverCountsNoMore() {
        for (int clinic = 0; clinic < 3; clinic++) {
            plan("clinic-" + clinic, Integer.toString(250 + clinic), 40);
            assertThat(book(firstSlot("clinic-" + clinic), "asha", "old-" + clinic))
                    .isPresent();
        }
        plan("another", "260", 40);
        String tomorrow = ledger.bands(ledger.session("another", TODAY.plusDays(1))
                        .orElseThrow()
                        .id())
                .get(1)
                .slot();
        assertThat(book(tomorrow, "asha", "1")).isEmpty();
        clock.set(TODAY.plusDays(1).atStartOfDay());
        assertThat(book(tomorrow, "asha", "2")).isPresent();
    }

    @Test
    void aHoldThatNobodyBooksIsFreeAgain() {
        plan("clinic", "300", 4);
        String slot = firstSlot("clinic");
        Token held = bookings.hold(request(slot, "asha", null));
        assertThat(stateOf(held)).isEqualTo(Appointment.AppointmentStatus.PENDING);
        assertThat(book(slot, "ravi", "1")).isEmpty();

        clock.pass(Duration.ofMinutes(9));
        assertThat(bookings.expire()).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(bookings.expire()).isEqualTo(1);

        assertThat(stateOf(held)).isEqualTo(Appointment.AppointmentStatus.CANCELLED);
        assertThat(book(slot, "ravi", "2")).isPresent();
        assertThatThrownBy(() -> bookings.bookHeld(appointmentOf(held)).place().state())
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCancelledPlaceIsSomebodyElses() {
        plan("clinic", "300", 4);
        String slot = firstSlot("clinic");
        Token booked = book(slot, "asha", "1").orElseThrow();
        bookings.cancel(appointmentOf(booked));
        assertThatThrownBy(() -> bookings.cancel(appointmentOf(booked))).isInstanceOf(Refusal.class);
        Token next = book(slot, "ravi", "2").orElseThrow();
        assertThat(next.place().seat().number()).isEqualTo(2);
        assertThat(book(slot, "meera", "3")).isEmpty();
    }

    @Test
    void numbersBeginAnewAtMidnightInDelhi() {
        plan("clinic", "400", 400);
        clock.set(TODAY.atTime(23, 59));
        assertThat(token("asha")).isEqualTo("400-001");
        assertThat(token("ravi")).isEqualTo("400-002");
        clock.set(TODAY.plusDays(1).atStartOfDay());
        assertThat(token("asha")).isEqualTo("400-001");
        assertThat(ledger.sessionsOf("service", TODAY).get(0).lastNumber()).isEqualTo(2);
        assertThat(Band.dayOf(clock.instant())).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whoBookedTheLastBandWaitsBehindThoseOfTheFirst() {
        plan("clinic", "500", 400);
        String last = slots("clinic").get(3);
        Token booked = book(last, "early bird", "1").orElseThrow();
        clock.set(TODAY.atTime(8, 0));
        Token walkIn = tokens.issue(new TokenRequest("service", null, "ravi", Channel.ONLINE, Set.of(), null, null));
        Token arrived = bookings.arrive(appointmentOf(booked));
        assertThat(walkIn.ahead()).isZero();
        assertThat(arrived.ahead()).isEqualTo(1);
        // At the last hour a newcomer waits behind who has booked it.
        clock.set(TODAY.atTime(20, 0));
        Token late = tokens.issue(new TokenRequest("service", null, "meera", Channel.ONLINE, Set.of(), null, null));
        assertThat(late.ahead()).isEqualTo(2);
    }

    @Test
    void whatIsLeftOnlineIsTheCountersAfterTheMinuteThatIsSet() {
        plan("clinic", "600", 4);
        OfferQuery atCounter = query(Channel.COUNTER);
        assertThat(offers.find(atCounter).offers()).isEmpty();
        clock.set(TODAY.atTime(9, 30));
        assertThat(offers.find(query(Channel.ONLINE)).isElsewhere()).isTrue();
        assertThat(offers.find(atCounter).offers()).isNotEmpty();
    }

    private OfferQuery query(Channel channel) {
        return new OfferQuery(
                TODAY.atStartOfDay(Band.DELHI).toInstant(),
                TODAY.plusDays(1).atStartOfDay(Band.DELHI).toInstant(),
                List.of("general-medicine"),
                List.of(),
                List.of(),
                List.of(),
                channel,
                20);
    }

    private String token(String patient) {
        return tokens.issue(new TokenRequest("service", null, patient, Channel.ONLINE, Set.of(), null, null))
                .number()
                .toString();
    }

    /** Sits all day in four bands, with so many places online, which are the counter's from half past nine. */
    private void plan(String schedule, String number, int places) {
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
        LocalTime onlineUntil = places < 40 ? LocalTime.of(9, 30) : null;
        WaitlistDesk waitlist = new WaitlistDesk(
                ledger,
                new JdbcWaitlist(database.client(), RULES.waitlistNotice()),
                new OpdReceipts(store, store, PlaceChanges.UNTOLD, clock),
                RULES,
                clock);
        SessionPlanner planner =
                new SessionPlanner(new JdbcPlannedSessions(database.client()), ledger, waitlist, store);
        store.inOneTransaction(() -> {
            planner.plan(
                    new Clinic(schedule, "service", number, plan, onlineUntil),
                    new SessionPlanner.Home("lok-nayak", "general-medicine"),
                    TODAY,
                    TODAY.plusDays(1));
            return schedule;
        });
    }

    private List<String> slots(String schedule) {
        return ledger.bands(ledger.session(schedule, TODAY).orElseThrow().id()).stream()
                .map(band -> band.slot())
                .toList();
    }

    private String firstSlot(String schedule) {
        // The second band begins at six and lasts until noon.
        return slots(schedule).get(1);
    }

    private Optional<Token> book(String slot, String patient, String key) {
        try {
            return Optional.of(bookings.book(request(slot, patient, new IssueKey("test", key))));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static BookingRequest request(String slot, String patient, @Nullable IssueKey key) {
        return new BookingRequest(slot, patient, Channel.ONLINE, Set.of(), null, key);
    }

    private Appointment.AppointmentStatus stateOf(Token token) {
        return store.appointment(appointmentOf(token)).getStatus();
    }

    private static String appointmentOf(Token token) {
        return token.place().receipts().appointment();
    }
}
