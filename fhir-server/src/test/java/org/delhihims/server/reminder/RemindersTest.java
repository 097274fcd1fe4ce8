package org.delhihims.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.label.CodeRules;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.Token;
import org.delhihims.paper.Language;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Courier;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.DueReminder;
import org.delhihims.reminder.Letter;
import org.delhihims.reminder.ReminderDesk;
import org.delhihims.reminder.ReminderRules;
import org.delhihims.reminder.ReminderText;
import org.delhihims.reminder.Reminders;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.DayChange;
import org.delhihims.server.opd.Desks;
import org.delhihims.slip.SlipNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has booked is told on a real database, each time once, whoever is killed and whatever changes. */
class RemindersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate DAY_AFTER = TODAY.plusDays(2);
    private static final ReminderRules RULES =
            new ReminderRules(LocalTime.of(18, 0), Duration.ofSeconds(30), Duration.ofMinutes(30), 3);

    private static Desks desks;

    private final List<Letter> sent = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        desks = new Desks(
                folder,
                TODAY.atTime(8, 0),
                (database, clock) -> new Reminders(new JdbcReminderOutbox(database), RULES, clock));
    }

    @BeforeEach
    void beginAnew() {
        desks.clock.set(TODAY.atTime(8, 0));
        desks.database
                .client()
                .sql("truncate hims.opd_clinic, hims.opd_session, hims.opd_roster_change cascade")
                .update();
        desks.plan("clinic", "100", 400, 4);
    }

    @AfterAll
    static void close() throws IOException {
        desks.close();
    }

    @Test
    void twoServersAtOnceSendEachOnce() throws InterruptedException {
        int people = 24;
        for (int number = 0; number < people; number++) {
            desks.book("clinic", TOMORROW, number % 4, "patient-" + number);
        }
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ReminderWorker one = new ReminderWorker(desk(this::take), meters, 4);
        ReminderWorker other = new ReminderWorker(desk(this::take), meters, 4);

        tickUntil(people, one, other);
        desks.clock.set(TODAY.atTime(18, 0));
        tickUntil(2 * people, one, other);
        one.close();
        other.close();

        assertThat(sent).hasSize(2 * people).extracting(Letter::key).doesNotHaveDuplicates();
        assertThat(sent.stream().map(letter -> letter.to() + letter.text().substring(0, 12)))
                .doesNotHaveDuplicates();
        assertThat(meters.counter("hims.reminders", "outcome", "sent").count()).isEqualTo(2.0 * people);
        assertThat(states()).containsOnly("SENT");
    }

    private void tickUntil(int letters, ReminderWorker... workers) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    for (ReminderWorker worker : workers) {
                        worker.tick();
                    }
                    return sent.size() >= letters && !states().contains("SENDING");
                });
    }

    @Test
    void whatASenderThatWasKilledHasSentGoesAgainWithTheSameKey() {
        desks.book("clinic", TOMORROW, 0, "asha");
        ReminderDesk killed = desk(letter -> {
            sent.add(letter);
            throw new IllegalStateException("killed before it was noted");
        });
        DueReminder taken = killed.take().orElseThrow();
        assertThatThrownBy(() -> killed.send(taken)).isInstanceOf(IllegalStateException.class);
        ReminderDesk next = desk(this::take);

        desks.clock.pass(Duration.ofMinutes(1));
        assertThat(next.take()).isEmpty();
        desks.clock.pass(Duration.ofMinutes(1));
        drain(next);
        desks.clock.pass(Duration.ofMinutes(10));
        drain(next);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    @Test
    void whoWasThoughtToBeGoneTakesNothingBack() {
        desks.book("clinic", TOMORROW, 0, "asha");
        ReminderDesk slow = desk(letter -> {
            desks.clock.pass(Duration.ofMinutes(3));
            drain(desk(this::take));
            return Delivery.UNKNOWN;
        });

        slow.send(slow.take().orElseThrow());
        desks.clock.pass(Duration.ofHours(1));
        drain(desk(this::take));

        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndNotForEver() {
        desks.book("clinic", TOMORROW, 0, "asha");
        ReminderDesk desk = desk(letter -> {
            sent.add(letter);
            return Delivery.UNKNOWN;
        });
        List<Integer> tries = new ArrayList<>();
        for (int seconds : List.of(0, 29, 1, 59, 1, 3600)) {
            desks.clock.pass(Duration.ofSeconds(seconds));
            drain(desk);
            tries.add(sent.size());
        }

        assertThat(tries).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(sent).extracting(Letter::key).containsOnly(sent.get(0).key());
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "WAITING");
    }

    @Test
    void whatIsCancelledBeforeItsTimeIsNotReminded() {
        Token token = desks.book("clinic", TOMORROW, 0, "asha");
        desks.bookings.cancel(token.place().receipts().appointment());

        drain(desk(this::take));
        desks.clock.set(TODAY.atTime(18, 0));
        drain(desk(this::take));

        assertThat(texts()).containsExactly("asha: OPD cancelled: token 100-001, 08/12/2026, H.");
        assertThat(states()).containsExactlyInAnyOrder("SENT", "DROPPED", "DROPPED");
    }

    @Test
    void whoStandsAtTheCounterOrOnlyHoldsAPlaceIsNotTold() {
        Token walkIn = desks.walkIn("clinic", "asha");
        desks.bookings.cancel(walkIn.place().receipts().appointment());
        String slot = desks.bands("clinic", TOMORROW).get(0).slot();
        desks.bookings.hold(new BookingRequest(slot, "suresh", Channel.ONLINE, Set.of(), null, null));
        desks.clock.pass(Duration.ofMinutes(11));
        desks.bookings.expire();

        assertThat(states()).isEmpty();
    }

    @Test
    void whoHasWaitedIsToldOfThePlaceOnceThereIsOne() {
        desks.plan("clinic", "100", 4, 4);
        for (int band = 0; band < 4; band++) {
            desks.book("clinic", TOMORROW, band, "patient-" + band);
        }
        drain(desk(this::take));
        sent.clear();
        desks.join("clinic", TOMORROW, TOMORROW, "asha");
        drain(desk(this::take));
        assertThat(sent).isEmpty();

        desks.change(
                "clinic",
                "100",
                4,
                4,
                TOMORROW,
                new DayChange(false, null, null, null, null, Map.of(Channel.ONLINE, 8)));
        drain(desk(this::take));

        assertThat(texts())
                .singleElement()
                .asString()
                .startsWith("asha: OPD booked: token 100-005, 08/12/2026 00:00-06:00, room 12, H.");
    }

    @Test
    void whatWasNotBookedInTheEndIsNotTold() {
        assertThatThrownBy(() -> desks.inOneTransaction(() -> {
                    desks.book("clinic", TOMORROW, 0, "asha");
                    throw new Refusal(Refusal.Reason.CONFLICT, new Sentence("No.", "नहीं।"));
                }))
                .isInstanceOf(Refusal.class);

        assertThat(states()).isEmpty();
    }

    @Test
    void aDayBeginsAtMidnightInDelhi() {
        desks.clock.set(TODAY.atTime(23, 59));
        desks.book("clinic", TOMORROW, 3, "late");
        assertThat(due("EVENING")).isEmpty();
        desks.book("clinic", DAY_AFTER, 0, "asha");
        desks.clock.set(TOMORROW.atTime(0, 0));
        desks.book("clinic", DAY_AFTER, 0, "suresh");

        assertThat(due("EVENING")).containsExactly("2026-12-08 12:30", "2026-12-08 12:30");
        drain(desk(this::take));
        sent.clear();
        desks.clock.set(TOMORROW.atTime(17, 59));
        drain(desk(this::take));
        assertThat(sent).isEmpty();
        desks.clock.set(TOMORROW.atTime(23, 59));
        drain(desk(letter -> Delivery.UNKNOWN));
        desks.clock.set(DAY_AFTER.atTime(0, 0));
        drain(desk(this::take));

        // Their band has begun: they are there, or it is too late.
        assertThat(sent).isEmpty();
        assertThat(states()).containsExactlyInAnyOrder("SENT", "SENT", "SENT", "DROPPED", "DROPPED");
    }

    @Test
    void whoseSessionIsInAnotherRoomOrOnAnotherDayIsTold() {
        desks.book("clinic", TOMORROW, 1, "asha");
        drain(desk(this::take));
        sent.clear();

        desks.change("clinic", "100", 400, 4, TOMORROW, room("31"));
        drain(desk(this::take));
        desks.change("clinic", "100", 400, 4, TOMORROW, DayChange.CANCELLED);
        drain(desk(this::take));
        desks.clock.set(TODAY.atTime(18, 0));
        drain(desk(this::take));
        desks.clock.set(TOMORROW.atTime(18, 0));
        drain(desk(this::take));

        assertThat(texts())
                .containsExactly(
                        "asha: OPD changed, now: token 100-001, 08/12/2026 06:00-12:00, room 31, H.",
                        "asha: OPD changed, now: token 100-001, 09/12/2026 00:00-06:00, room 12, H.",
                        "asha: OPD reminder: token 100-001, 09/12/2026 00:00-06:00, room 12, H.");
    }

    @Test
    void whoWaitsForAnotherPlaceIsToldAndToldAgainWhenThereIsOne() {
        LocalDate last = TODAY.plusDays(3);
        desks.book("clinic", last, 0, "asha");
        drain(desk(this::take));
        sent.clear();

        desks.change("clinic", "100", 400, 4, last, DayChange.CANCELLED);
        drain(desk(this::take));
        desks.plan("clinic", "100", 400, 5);
        drain(desk(this::take));

        assertThat(texts().get(0)).startsWith("asha: Your OPD visit on 10/12/2026 cannot take place.");
        assertThat(texts().get(1)).startsWith("asha: OPD changed, now: token 100-001, 11/12/2026 00:00-06:00, room 12");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void ofManyChangesTheLastIsTold() {
        desks.book("clinic", TOMORROW, 1, "asha");
        desks.change("clinic", "100", 400, 4, TOMORROW, room("31"));
        desks.change("clinic", "100", 400, 4, TOMORROW, room("32"));

        drain(desk(this::take));

        assertThat(texts())
                .containsExactly("asha: OPD changed, now: token 100-001, 08/12/2026 06:00-12:00, room 32, H.");
    }

    private static DayChange room(String room) {
        return new DayChange(false, room, null, null, null, Map.of());
    }

    private Delivery take(Letter letter) {
        sent.add(letter);
        return Delivery.TAKEN;
    }

    /** What people were told, without what they are to bring. */
    private List<String> texts() {
        return sent.stream()
                .map(letter -> letter.to() + ": " + letter.text().replaceFirst("(, Dr)?[.] (Bring|Book).*", "."))
                .toList();
    }

    private List<String> states() {
        return desks.database
                .client()
                .sql("select state from hims.reminder")
                .query(String.class)
                .list();
    }

    private List<String> due(String kind) {
        return desks.database
                .client()
                .sql(
                        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from hims.reminder where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }

    private static void drain(ReminderDesk desk) {
        for (Optional<DueReminder> due = desk.take(); due.isPresent(); due = desk.take()) {
            desk.send(due.get());
        }
    }

    /** Everybody has a phone of his own name. */
    private ReminderDesk desk(Function<Letter, Delivery> way) {
        Courier courier = new Courier() {
            @Override
            public Optional<String> addressOf(Contact contact) {
                return Optional.ofNullable(contact.mobile());
            }

            @Override
            public Delivery deliver(Letter letter) {
                return way.apply(letter);
            }
        };
        return new ReminderDesk(
                new JdbcReminderOutbox(desks.database.client()),
                desks.visits(),
                visit -> List.of(new Contact(visit.patient(), null, Language.ENGLISH)),
                new ReminderText(names(), CodeRules.ofDelhi()),
                List.of(courier),
                RULES,
                desks.clock);
    }

    private static SlipNames names() {
        return new SlipNames() {
            @Override
            public Sentence hospital(String organization) {
                return new Sentence("H", "अ");
            }

            @Override
            public Sentence department(String code) {
                return new Sentence("Dr", "डॉ");
            }
        };
    }
}
