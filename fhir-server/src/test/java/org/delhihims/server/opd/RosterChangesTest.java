package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.delhihims.kernel.Refusal;
import org.delhihims.opd.BookingRequest;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.QueueDeed;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.SessionBand;
import org.delhihims.opd.SessionPlanner;
import org.delhihims.opd.SessionPlanner.Changed;
import org.delhihims.opd.SessionState;
import org.delhihims.opd.Token;
import org.delhihims.scheduling.Channel;
import org.delhihims.scheduling.DayChange;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is other than planned, on a real database: who has a place keeps it or is first in the next, however many ask at once. */
class RosterChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate DAY_AFTER = TODAY.plusDays(2);
    private static final int CALLERS = 16;

    private Desks desks;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desks = new Desks(folder, TODAY.atTime(8, 0));
    }

    @AfterEach
    void close() throws IOException {
        desks.close();
    }

    @Test
    void capacityIsCutWhileTwoHundredBookAndNobodyIsLost() {
        desks.plan("clinic", "100", 120, 2);
        List<Callable<Optional<Token>>> deeds = new ArrayList<>(IntStream.range(0, 200)
                .<Callable<Optional<Token>>>mapToObj(
                        number -> () -> attempt(() -> desks.book("clinic", TOMORROW, number % 4, "patient-" + number)))
                .toList());
        deeds.add(60, () -> {
            desks.change("clinic", "100", 120, 2, TOMORROW, online(40));
            return Optional.empty();
        });

        List<Token> given = AtOnce.answers(CALLERS, deeds).stream()
                .flatMap(Optional::stream)
                .toList();

        assertThat(given).hasSizeBetween(40, 120);
        assertThat(given).allSatisfy(token -> assertThat(place(token).state()).isEqualTo(PlaceState.BOOKED));
        desks.bands("clinic", TOMORROW).forEach(band -> {
            assertThat(band.places().capacity().total()).isEqualTo(10);
            assertThat(band.places().taken().total())
                    .isEqualTo(desks.placesIn(band.id()))
                    .isLessThanOrEqualTo(30);
            assertThat(band.places().left(Channel.ONLINE)).isZero();
        });
        assertThat(attempt(() -> desks.book("clinic", TOMORROW, 0, "one more"))).isEmpty();
    }

    @Test
    void aSessionIsCutWhileTwoHundredBookAndNobodyIsLostOrDoubled() {
        desks.plan("clinic", "100", 120, 3);
        List<Callable<Optional<Token>>> deeds = new ArrayList<>(IntStream.range(0, 200)
                .<Callable<Optional<Token>>>mapToObj(number -> () -> attempt(
                        () -> desks.book("clinic", number < 150 ? TOMORROW : DAY_AFTER, number % 4, "p" + number)))
                .toList());
        deeds.add(60, () -> {
            desks.change("clinic", "100", 120, 3, TOMORROW, DayChange.CANCELLED);
            return Optional.empty();
        });

        List<Token> given = AtOnce.answers(CALLERS, deeds).stream()
                .flatMap(Optional::stream)
                .toList();

        long cut = desks.ledger.session("clinic", TOMORROW).orElseThrow().id();
        assertThat(given).extracting(RosterChangesTest::appointmentOf).doesNotHaveDuplicates();
        assertThat(given).allSatisfy(token -> {
            Place now = place(token);
            assertThat(now.state()).isIn(PlaceState.BOOKED, PlaceState.WAITLIST);
            assertThat(now.seat().session() == cut).isEqualTo(now.state() == PlaceState.WAITLIST);
        });
        desks.bands("clinic", TOMORROW)
                .forEach(band -> assertThat(band.places().taken().total()).isZero());
        desks.bands("clinic", DAY_AFTER)
                .forEach(band -> assertThat(band.places().taken().total())
                        .isEqualTo(desks.placesIn(band.id()))
                        .isLessThanOrEqualTo(30));
    }

    @Test
    void thoseOfACutSessionStandFirstInTheNextInTheirOrder() {
        desks.plan("clinic", "100", 40, 3);
        Token early = desks.book("clinic", DAY_AFTER, 0, "early bird");
        Token second = desks.book("clinic", TOMORROW, 3, "ravi");
        Token first = desks.book("clinic", TOMORROW, 1, "asha");

        Changed changed = desks.change("clinic", "100", 40, 3, TOMORROW, DayChange.CANCELLED);

        assertThat(changed.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(changed.reoffered().displaced()).hasSize(2);
        assertThat(changed.reoffered().waiting()).isZero();
        Appointment moved = desks.store.appointment(appointmentOf(first));
        assertThat(moved.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(moved.getIdentifierFirstRep().getValue()).isEqualTo("100-002");
        assertThat(moved.getStartElement().getValueAsString()).startsWith(DAY_AFTER.toString());
        assertThat(moved.getParticipant()).hasSize(2);
        clockOn(DAY_AFTER);
        desks.bookings.arrive(appointmentOf(early));
        desks.bookings.arrive(appointmentOf(second));
        desks.bookings.arrive(appointmentOf(first));
        assertThat(IntStream.range(0, 3)
                        .mapToObj(call -> desks.queue
                                .callNext("clinic")
                                .orElseThrow()
                                .place()
                                .seat()
                                .patient())
                        .toList())
                .containsExactly("asha", "ravi", "early bird");
    }

    @Test
    void whoWaitsInTheHallAndWhoOnlyHoldsIsReofferedToo() {
        desks.plan("clinic", "100", 40, 2);
        Token inside = desks.walkIn("clinic", "inside");
        Token called = desks.walkIn("clinic", "called");
        Token waits = desks.walkIn("clinic", "waits");
        desks.queue.callNext("clinic");
        desks.queue.advance(taskOf(inside), QueueDeed.ENTER);
        desks.queue.callNext("clinic");

        Changed changed = desks.change("clinic", "100", 40, 2, TODAY, DayChange.CANCELLED);

        assertThat(changed.reoffered().displaced()).hasSize(2);
        for (Token token : List.of(called, waits)) {
            assertThat(place(token).state()).isEqualTo(PlaceState.BOOKED);
            assertThat(place(token).queue()).isEqualTo(QueueState.REQUESTED);
            assertThat(desks.store.task(taskOf(token)).getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        }
        // Who is with the doctor is seen.
        assertThat(desks.queue.advance(taskOf(inside), QueueDeed.COMPLETE).state())
                .isEqualTo(PlaceState.FULFILLED);
        assertThat(attempt(() -> desks.walkIn("clinic", "late"))).isEmpty();
    }

    @Test
    void whoFindsNoRoomWaitsAndIsPlacedWhenTheNextDayIsPlanned() {
        desks.plan("clinic", "100", 4, 2);
        List<Token> tokens = IntStream.range(0, 4)
                .mapToObj(band -> desks.book("clinic", TOMORROW, band, "p" + band))
                .toList();
        Changed changed = desks.change("clinic", "100", 4, 2, TOMORROW, DayChange.CANCELLED);
        assertThat(changed.reoffered().waiting()).isEqualTo(4);
        assertThat(tokens)
                .allSatisfy(token -> assertThat(
                                desks.store.appointment(appointmentOf(token)).getStatus())
                        .isEqualTo(AppointmentStatus.WAITLIST));
        // Who does not want to wait gives up nothing but the wait.
        desks.bookings.cancel(appointmentOf(tokens.get(3)));
        assertThatThrownBy(() -> desks.bookings.bookHeld(appointmentOf(tokens.get(2))))
                .isInstanceOf(Refusal.class);

        // Who waits is not given a second place beside the one to come.
        assertThat(attempt(() -> desks.walkIn("clinic", "p0"))).isEmpty();

        desks.plan("clinic", "100", 4, 3);

        assertThat(desks.bands("clinic", TOMORROW))
                .allSatisfy(band -> assertThat(band.places().taken().total()).isZero());
        for (int i = 0; i < 3; i++) {
            Place place = place(tokens.get(i));
            assertThat(place.state()).isEqualTo(PlaceState.BOOKED);
            assertThat(place.seat().number()).isEqualTo(i + 1);
            assertThat(place.seat().band())
                    .isEqualTo(desks.bands("clinic", DAY_AFTER).get(i).id());
        }
        assertThat(place(tokens.get(3)).state()).isEqualTo(PlaceState.CANCELLED);
    }

    @Test
    void aSessionThatEndsEarlierKeepsThoseWhoHaveTime() {
        desks.plan("clinic", "100", 40, 3);
        Token stays = desks.book("clinic", TOMORROW, 0, "asha");
        Token cutShort = desks.book("clinic", TOMORROW, 1, "kavita");
        Token goes = desks.book("clinic", TOMORROW, 3, "ravi");
        String lastSlot = desks.bands("clinic", TOMORROW).get(3).slot();
        DayChange noon = new DayChange(false, "31", null, null, LocalTime.of(10, 30), Map.of());

        Changed changed = desks.change("clinic", "100", 40, 3, TOMORROW, noon);

        assertThat(changed.state()).isEqualTo(SessionState.PLANNED);
        assertThat(desks.ledger.session("clinic", TOMORROW).orElseThrow().room())
                .isEqualTo("31");
        assertThat(place(stays).seat()).isEqualTo(stays.place().seat());
        assertThat(place(cutShort).seat()).isEqualTo(cutShort.place().seat());
        assertThat(endOf(stays)).isEqualTo(TOMORROW + "T06:00:00+05:30");
        assertThat(endOf(cutShort)).isEqualTo(TOMORROW + "T10:30:00+05:30");
        assertThat(place(goes).seat().session())
                .isEqualTo(
                        desks.ledger.session("clinic", DAY_AFTER).orElseThrow().id());
        assertThat(desks.store.slot(lastSlot).getStatus()).isEqualTo(SlotStatus.BUSYUNAVAILABLE);
        assertThat(attempt(() -> desks.book("clinic", TOMORROW, 3, "meera"))).isEmpty();
        // Made again each night, with what was told.
        desks.plan("clinic", "100", 40, 3);
        assertThat(desks.store.slot(lastSlot).getStatus()).isEqualTo(SlotStatus.BUSYUNAVAILABLE);
        // It ends as planned after all: the last band takes people again.
        desks.change(
                "clinic",
                "100",
                40,
                3,
                TOMORROW,
                new DayChange(false, null, null, null, LocalTime.of(23, 59, 59), Map.of()));
        assertThat(desks.store.slot(lastSlot).getStatus()).isEqualTo(SlotStatus.FREE);
        assertThat(attempt(() -> desks.book("clinic", TOMORROW, 3, "meera"))).isPresent();
        assertThat(endOf(cutShort)).isEqualTo(TOMORROW + "T12:00:00+05:30");
    }

    private String endOf(Token token) {
        return desks.store.appointment(appointmentOf(token)).getEndElement().getValueAsString();
    }

    @Test
    void whoseBandIsBeforeALaterBeginIsFirstInWhatIsLeft() {
        desks.plan("clinic", "100", 8, 3);
        Token early = desks.book("clinic", TOMORROW, 0, "asha");
        Token second = desks.book("clinic", TOMORROW, 0, "ravi");
        Token across = desks.book("clinic", TOMORROW, 1, "meera");
        Token later = desks.book("clinic", TOMORROW, 2, "kavita");
        String gone = desks.bands("clinic", TOMORROW).get(0).slot();
        DayChange nine = new DayChange(false, null, null, LocalTime.of(9, 0), null, Map.of());

        Changed changed = desks.change("clinic", "100", 8, 3, TOMORROW, nine);

        assertThat(changed.reoffered().displaced()).hasSize(3);
        assertThat(changed.reoffered().waiting()).isZero();
        assertThat(desks.store.slot(gone).getStatus()).isEqualTo(SlotStatus.BUSYUNAVAILABLE);
        // Half a band has half the places; the next who lose theirs are in the next band, and all keep their numbers.
        assertThat(desks.store
                        .appointment(appointmentOf(early))
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo(TOMORROW + "T09:00:00+05:30");
        for (Token token : List.of(second, across, later)) {
            assertThat(place(token).seat().number())
                    .isEqualTo(token.place().seat().number());
            assertThat(place(token).state()).isEqualTo(PlaceState.BOOKED);
        }
        assertThat(place(second).seat().session()).isEqualTo(place(later).seat().session());
        assertThat(place(later).seat()).isEqualTo(later.place().seat());
        assertThatThrownBy(() -> desks.change(
                        "clinic",
                        "100",
                        8,
                        3,
                        TOMORROW,
                        new DayChange(false, null, null, LocalTime.of(23, 59, 59), null, Map.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLeaveIsTakenBackUntilSomebodyHasLostAPlaceByIt() {
        desks.plan("clinic", "100", 40, 3);
        String slot = desks.bands("clinic", TOMORROW).get(0).slot();
        desks.change("clinic", "100", 40, 3, TOMORROW, DayChange.CANCELLED);
        assertThat(desks.store.slot(slot).getStatus()).isEqualTo(SlotStatus.BUSYUNAVAILABLE);

        assertThat(restore(TOMORROW).state()).isEqualTo(SessionState.PLANNED);

        assertThat(desks.store.slot(slot).getStatus()).isEqualTo(SlotStatus.FREE);
        desks.book("clinic", TOMORROW, 0, "asha");
        assertThatThrownBy(() -> restore(TOMORROW)).isInstanceOf(Refusal.class).hasMessageContaining("No leave");
        desks.change("clinic", "100", 40, 3, TOMORROW, DayChange.CANCELLED);
        assertThatThrownBy(() -> restore(TOMORROW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    private Changed restore(LocalDate day) {
        return desks.restore("clinic", "100", 40, 3, day);
    }

    @Test
    void aHolidayIsTakenBackWhereNobodyHasLostAPlaceByIt() {
        desks.plan("clinic", "100", 40, 3);
        desks.plan("ears", "200", 40, 3);
        desks.book("clinic", TOMORROW, 1, "asha");
        desks.store.inOneTransaction(() -> desks.planner.keepHoliday("lok-nayak", TOMORROW, TODAY));
        desks.plan("clinic", "100", 40, 3);
        desks.plan("ears", "200", 40, 3);
        assertThat(desks.ledger.session("ears", TOMORROW)).isEmpty();

        SessionPlanner.Restored restored =
                desks.store.inOneTransaction(() -> desks.planner.restoreHoliday("lok-nayak", TOMORROW, TODAY));

        assertThat(restored).isEqualTo(new SessionPlanner.Restored(2, 1));
        desks.plan("clinic", "100", 40, 3);
        desks.plan("ears", "200", 40, 3);
        assertThat(desks.ledger.session("ears", TOMORROW).orElseThrow().state()).isEqualTo(SessionState.PLANNED);
        assertThat(desks.ledger.session("clinic", TOMORROW).orElseThrow().state())
                .isEqualTo(SessionState.CANCELLED);
        assertThatThrownBy(() ->
                        desks.store.inOneTransaction(() -> desks.planner.restoreHoliday("lok-nayak", TOMORROW, TODAY)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLeaveIsStrongerThanWhatIsToldAfterwards() {
        desks.plan("clinic", "100", 40, 2);
        LocalDate later = TODAY.plusDays(20);
        assertThat(desks.change("clinic", "100", 40, 2, later, DayChange.CANCELLED)
                        .state())
                .isEqualTo(SessionState.CANCELLED);
        assertThat(desks.change("clinic", "100", 40, 2, later, online(80)).state())
                .isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void aHolidayIsEveryClinicsOfTheHospital() {
        desks.plan("eyes", "100", 40, 3);
        desks.plan("ears", "200", 40, 3);
        Token token = desks.book("eyes", TOMORROW, 1, "asha");
        int clinics = desks.store.inOneTransaction(() -> desks.planner.keepHoliday("lok-nayak", TOMORROW, TODAY));
        assertThat(clinics).isEqualTo(2);
        desks.plan("eyes", "100", 40, 3);
        desks.plan("ears", "200", 40, 3);
        assertThat(desks.ledger.session("eyes", TOMORROW).orElseThrow().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(desks.ledger.session("ears", TOMORROW)).isEmpty();
        assertThat(place(token).seat().session())
                .isEqualTo(desks.ledger.session("eyes", DAY_AFTER).orElseThrow().id());
    }

    @Test
    void theDayOfAChangeIsThatOfDelhi() {
        desks.plan("clinic", "100", 40, 3);
        desks.clock.set(TODAY.atTime(23, 59));
        Token token = desks.walkIn("clinic", "asha");
        assertThat(desks.change("clinic", "100", 40, 3, TODAY, DayChange.CANCELLED)
                        .reoffered()
                        .displaced())
                .hasSize(1);
        assertThat(desks.store
                        .appointment(appointmentOf(token))
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo(TOMORROW + "T00:00:00+05:30");
        desks.clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> desks.change("clinic", "100", 40, 3, TODAY, online(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("over in Delhi");
        assertThat(desks.bookings.arrive(appointmentOf(token)).ahead()).isZero();
    }

    @Test
    void aClinicThatIsGivenUpTakesNobodyAndKeepsTheWaitlist() {
        desks.plan("clinic", "100", 40, 2);
        String slot = desks.bands("clinic", TODAY).get(3).slot();
        Token token = desks.book("clinic", TOMORROW, 0, "asha");
        desks.store.inOneTransaction(() -> desks.planner.retire("clinic", TODAY));
        assertThat(place(token).state()).isEqualTo(PlaceState.WAITLIST);
        assertThat(desks.ledger.session("clinic", TODAY)).isEmpty();
        assertThat(desks.store.slot(slot).getStatus()).isEqualTo(SlotStatus.BUSYUNAVAILABLE);
    }

    @Test
    void whoIsSentToAnotherClinicWaitsThereByHisFirstArrival() {
        desks.plan("eyes", "100", 40, 1);
        desks.plan("ears", "200", 40, 1);
        desks.walkIn("ears", "first");
        Token wrong = desks.walkIn("eyes", "asha");
        desks.walkIn("ears", "last");

        Token there = desks.transfers.transfer(taskOf(wrong), "ears");

        assertThat(there.number().toString()).isEqualTo("200-003");
        assertThat(there.ahead()).isEqualTo(1);
        assertThat(appointmentOf(there)).isEqualTo(appointmentOf(wrong));
        Task task = desks.store.task(taskOf(there));
        assertThat(task.getOwner().getReference()).isEqualTo("HealthcareService/service of ears");
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.RECEIVED);
        assertThat(desks.store
                        .appointment(appointmentOf(there))
                        .getSlotFirstRep()
                        .getReference())
                .isEqualTo("Slot/" + there.band().slot());
        assertThat(desks.bands("eyes", TODAY))
                .allSatisfy(band -> assertThat(band.places().taken().total()).isZero());
        assertThat(desks.bands("ears", TODAY).get(1).places().taken().total()).isEqualTo(3);
        // Sent once more, nothing is other.
        assertThat(desks.transfers.transfer(taskOf(wrong), "ears").number()).isEqualTo(there.number());
    }

    @Test
    void aBookingIsMovedAndNeverTwoOrNone() {
        desks.plan("eyes", "100", 8, 2);
        Token booked = desks.book("eyes", TODAY, 3, "asha");
        Token other = desks.book("eyes", TOMORROW, 1, "ravi");
        desks.book("eyes", TOMORROW, 1, "meera");
        String full = desks.bands("eyes", TOMORROW).get(1).slot();
        String free = desks.bands("eyes", TOMORROW).get(2).slot();
        assertThatThrownBy(() -> desks.reschedules.reschedule(appointmentOf(booked), full))
                .isInstanceOf(Refusal.class);
        assertThat(place(booked)).isEqualTo(booked.place());

        Token moved = desks.reschedules.reschedule(appointmentOf(booked), free);

        assertThat(appointmentOf(moved)).isEqualTo(appointmentOf(booked));
        assertThat(moved.number().toString()).isEqualTo("100-003");
        assertThat(desks.store
                        .appointment(appointmentOf(moved))
                        .getSlotFirstRep()
                        .getReference())
                .isEqualTo("Slot/" + free);
        assertThat(desks.bands("eyes", TODAY))
                .allSatisfy(band -> assertThat(band.places().taken().total()).isZero());
        // Within a session the number stays; asked for once more, nothing is other.
        String later = desks.bands("eyes", TOMORROW).get(3).slot();
        assertThat(desks.reschedules.reschedule(appointmentOf(other), later).number())
                .isEqualTo(other.number());
        assertThat(desks.reschedules.reschedule(appointmentOf(other), later).number())
                .isEqualTo(other.number());
        desks.bookings.cancel(appointmentOf(other));
        assertThatThrownBy(() -> desks.reschedules.reschedule(appointmentOf(other), full))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void twoWhoChangePlacesAtOnceBlockNobody() {
        desks.plan("eyes", "100", 400, 2);
        List<Token> today = IntStream.range(0, 20)
                .mapToObj(number -> desks.book("eyes", TODAY, 3, "today-" + number))
                .toList();
        List<Token> tomorrow = IntStream.range(0, 20)
                .mapToObj(number -> desks.book("eyes", TOMORROW, 0, "tomorrow-" + number))
                .toList();
        String evening = desks.bands("eyes", TODAY).get(3).slot();
        String night = desks.bands("eyes", TOMORROW).get(0).slot();
        List<Callable<Optional<Token>>> deeds = new ArrayList<>();
        today.forEach(token ->
                deeds.add(() -> attempt(() -> desks.reschedules.reschedule(appointmentOf(token), night))));
        tomorrow.forEach(token ->
                deeds.add(() -> attempt(() -> desks.reschedules.reschedule(appointmentOf(token), evening))));
        assertThat(AtOnce.answers(16, deeds))
                .allSatisfy(moved -> assertThat(moved).isPresent());
        assertThat(desks.bands("eyes", TODAY).get(3).places().taken().total()).isEqualTo(20);
        assertThat(desks.bands("eyes", TOMORROW).get(0).places().taken().total())
                .isEqualTo(20);
    }

    @Test
    void aFullClinicTakesNobodyFromAnother() {
        desks.plan("eyes", "100", 40, 1);
        desks.plan("ears", "200", 4, 1);
        desks.clock.set(TODAY.atTime(20, 0));
        desks.walkIn("ears", "first");
        Token wrong = desks.walkIn("eyes", "asha");
        assertThatThrownBy(() -> desks.transfers.transfer(taskOf(wrong), "ears"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
        assertThat(place(wrong)).isEqualTo(wrong.place());
    }

    @Test
    void aPlaceThatIsGivenUpIsAtOnceThatOfWhoeverJoinedFirst() {
        desks.plan("clinic", "100", 4, 2);
        Token given = desks.book("clinic", TOMORROW, 2, "asha");
        fillUp(TODAY, TOMORROW);
        desks.join("clinic", TODAY, TODAY, "only today");
        String first = desks.join("clinic", TOMORROW, TOMORROW, "ravi");
        String second = desks.join("clinic", TODAY, TOMORROW, "meera");
        assertThat(desks.store.appointment(first).getStatus()).isEqualTo(AppointmentStatus.WAITLIST);
        assertThat(desks.store.appointment(first).hasStart()).isFalse();

        desks.bookings.cancel(appointmentOf(given));

        Place place = desks.ledger.place(first).orElseThrow();
        assertThat(place.state()).isEqualTo(PlaceState.BOOKED);
        assertThat(place.seat().band()).isEqualTo(given.band().id());
        Appointment booked = desks.store.appointment(first);
        assertThat(booked.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.getIdentifierFirstRep().getValue()).isEqualTo("100-005");
        assertThat(booked.getSlotFirstRep().getReference())
                .isEqualTo("Slot/" + given.band().slot());
        assertThat(desks.store.task(place.receipts().task()).getFocus().getReference())
                .isEqualTo("Appointment/" + first);
        assertThat(desks.ledger.place(second)).isEmpty();
        desks.bookings.cancel(first);
        assertThat(desks.ledger.place(second).orElseThrow().state()).isEqualTo(PlaceState.BOOKED);
    }

    @Test
    void aPlaceThatIsLeftForAnotherTimeOrWhoseHoldHasEndedIsGivenToWhoeverWaits() {
        desks.plan("clinic", "100", 8, 2);
        Token moves = desks.book("clinic", TOMORROW, 0, "asha");
        String slot = desks.bands("clinic", TOMORROW).get(1).slot();
        desks.bookings.hold(new BookingRequest(slot, "kavita", Channel.ONLINE, Set.of(), null, null));
        fillUp(TOMORROW);
        String ravi = desks.join("clinic", TOMORROW, TOMORROW, "ravi");
        String meera = desks.join("clinic", TOMORROW, TOMORROW, "meera");

        desks.reschedules.reschedule(
                appointmentOf(moves), desks.bands("clinic", TODAY).get(3).slot());
        assertThat(desks.ledger.place(ravi).orElseThrow().seat().band())
                .isEqualTo(moves.band().id());
        assertThat(desks.ledger.place(meera)).isEmpty();
        desks.clock.pass(Duration.ofMinutes(11));
        desks.bookings.expire();

        assertThat(desks.ledger.place(meera).orElseThrow().state()).isEqualTo(PlaceState.BOOKED);
        desks.bands("clinic", TOMORROW)
                .forEach(band -> assertThat(band.places().taken().total())
                        .isEqualTo(desks.placesIn(band.id()))
                        .isEqualTo(2));
    }

    @Test
    void manyCancelWhileManyWaitAndNobodyIsDoubledOrLost() {
        desks.plan("clinic", "100", 40, 2);
        List<Token> given = new ArrayList<>(fillUp(TODAY, TOMORROW));
        List<String> joined = IntStream.range(0, 30)
                .mapToObj(number -> desks.join("clinic", TODAY, TOMORROW, "waits-" + number))
                .toList();
        List<Callable<Optional<String>>> deeds = new ArrayList<>();
        given.stream()
                .filter(token -> token.band().to().isAfter(desks.clock.instant()))
                .limit(20)
                .forEach(token -> deeds.add(() -> attempt(() -> {
                    desks.bookings.cancel(appointmentOf(token));
                    return "";
                })));
        // Five who wait call off meanwhile, and five join.
        joined.subList(0, 5)
                .forEach(appointment -> deeds.add(() -> attempt(() -> {
                    if (desks.joins.leave(appointment).isEmpty()) {
                        desks.bookings.cancel(appointment);
                    }
                    return "";
                })));
        IntStream.range(0, 5)
                .forEach(number ->
                        deeds.add(() -> attempt(() -> desks.join("clinic", TODAY, TOMORROW, "late-" + number))));

        assertThat(AtOnce.answers(CALLERS, deeds))
                .allSatisfy(answer -> assertThat(answer).isPresent());
        doWhatIsDue();

        // 20 places for the 25 who were before and have stayed, in the order of joining.
        for (int number = 5; number < 30; number++) {
            assertThat(desks.ledger.place(joined.get(number)).isPresent())
                    .as("waits-" + number)
                    .isEqualTo(number < 25);
        }
        for (LocalDate day : List.of(TODAY, TOMORROW)) {
            desks.bands("clinic", day)
                    .forEach(band -> assertThat(band.places().taken().total())
                            .isEqualTo(desks.placesIn(band.id()))
                            .isLessThanOrEqualTo(10));
        }
        assertThat(desks.database.client().sql("""
                        select count(*) from hims.opd_place where state = 'BOOKED' and patient_id like 'waits-%'
                        """).query(Integer.class).single())
                .isEqualTo(20);
    }

    @Test
    void aPlaceThatIsNearlyOverIsGivenToNobodyWhoWouldHaveToComeFirst() {
        desks.plan("clinic", "100", 4, 1);
        List<Token> given = fillUp(TODAY);
        String joined = desks.join("clinic", TODAY, TODAY, "asha");
        desks.clock.set(TODAY.atTime(11, 31));
        desks.bookings.cancel(appointmentOf(given.get(0)));
        assertThat(desks.ledger.place(joined)).isEmpty();
        desks.bookings.cancel(appointmentOf(given.get(1)));
        assertThat(desks.ledger.place(joined).orElseThrow().seat().band())
                .isEqualTo(given.get(1).band().id());
    }

    @Test
    void whoseSessionWasCutGoesBeforeAllWhoHaveJoined() {
        desks.plan("clinic", "100", 4, 3);
        Token cut = desks.book("clinic", TOMORROW, 0, "cut");
        Token given = fillUp(DAY_AFTER).get(1);
        String joined = desks.join("clinic", DAY_AFTER, DAY_AFTER, "joined");
        desks.change("clinic", "100", 4, 3, TOMORROW, DayChange.CANCELLED);
        assertThat(place(cut).state()).isEqualTo(PlaceState.WAITLIST);

        desks.bookings.cancel(appointmentOf(given));

        assertThat(place(cut).state()).isEqualTo(PlaceState.BOOKED);
        assertThat(place(cut).seat().band()).isEqualTo(given.band().id());
        assertThat(desks.ledger.place(joined)).isEmpty();
        // A greater capacity is for whoever is next.
        desks.change("clinic", "100", 4, 3, DAY_AFTER, online(8));
        assertThat(desks.ledger.place(joined).orElseThrow().state()).isEqualTo(PlaceState.BOOKED);
    }

    @Test
    void aWaitEndsWithItsSpanAndWhoHasGotAPlaceByHimselfIsGivenNoSecond() {
        desks.plan("clinic", "100", 4, 3);
        Token given = fillUp(TODAY, TOMORROW).get(6);
        String over = desks.join("clinic", TODAY, TODAY, "over");
        String helped = desks.join("clinic", TOMORROW, DAY_AFTER, "helped");
        assertThat(desks.ledger.place(helped).orElseThrow().state()).isEqualTo(PlaceState.BOOKED);
        String both = desks.join("clinic", TODAY, TOMORROW, "both");
        assertThat(desks.join("clinic", TODAY, TOMORROW, "both")).isEqualTo(both);
        assertThatThrownBy(() -> desks.join("clinic", TODAY, TODAY, "both")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desks.join("clinic", DAY_AFTER, DAY_AFTER, "helped"))
                .isInstanceOf(Refusal.class);
        desks.change("clinic", "100", 4, 3, TODAY, online(8));
        assertThat(desks.ledger.place(over)).isPresent();
        assertThat(desks.ledger.place(both)).isPresent();
        String third = desks.join("clinic", TOMORROW, TOMORROW, "third");
        desks.clock.set(DAY_AFTER.atTime(0, 0));

        doWhatIsDue();

        assertThat(desks.store.appointment(third).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        desks.bookings.cancel(appointmentOf(given));
        assertThat(desks.ledger.place(third)).isEmpty();
    }

    @Test
    void whoeverWaitsCountsAgainstWhatOneMayHaveOpen() {
        desks.plan("clinic", "100", 4, 14);
        fillUp(TODAY);
        desks.join("clinic", TODAY, TODAY, "asha");
        for (int day = 1; day < 9; day++) {
            desks.book("clinic", TODAY.plusDays(day), 0, "asha");
        }
        assertThatThrownBy(() -> desks.book("clinic", TODAY.plusDays(9), 0, "asha"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("as many");
    }

    @Test
    void roomThatNobodyHasGivenUpIsGivenToWhoeverWaitsSoon() {
        desks.plan("clinic", "100", 4, 1);
        fillUp(TODAY);
        String joined = desks.join("clinic", TODAY, TODAY, "asha");
        doWhatIsDue();
        assertThat(desks.ledger.place(joined)).isEmpty();
        desks.database
                .client()
                .sql("update hims.opd_band set capacity = '{2,0,0,0,0}'")
                .update();

        doWhatIsDue();

        assertThat(desks.ledger.place(joined).orElseThrow().state()).isEqualTo(PlaceState.BOOKED);
    }

    private void doWhatIsDue() {
        desks.joins.due().forEach(Runnable::run);
    }

    /** Takes all that is left of days. */
    private List<Token> fillUp(LocalDate... days) {
        List<Token> given = new ArrayList<>();
        for (LocalDate day : days) {
            List<SessionBand> bands = desks.bands("clinic", day);
            for (int band = 0; band < bands.size(); band++) {
                int left = bands.get(band).to().isAfter(desks.clock.instant())
                        ? bands.get(band).places().left(Channel.ONLINE)
                        : 0;
                for (int place = 0; place < left; place++) {
                    given.add(desks.book("clinic", day, band, day + " " + band + " " + place));
                }
            }
        }
        return given;
    }

    private void clockOn(LocalDate day) {
        desks.clock.set(day.atTime(0, 30));
    }

    private static DayChange online(int places) {
        return new DayChange(false, null, null, null, null, Map.of(Channel.ONLINE, places));
    }

    private Place place(Token token) {
        return desks.ledger.place(appointmentOf(token)).orElseThrow();
    }

    private static String appointmentOf(Token token) {
        return token.place().receipts().appointment();
    }

    private static String taskOf(Token token) {
        return token.place().receipts().task();
    }

    private static <T> Optional<T> attempt(Callable<T> deed) {
        try {
            return Optional.of(deed.call());
        } catch (Refusal refused) {
            return Optional.empty();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
