package org.delhihims.server.opd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.delhihims.opd.Place;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.QueueDeed;
import org.delhihims.opd.QueueState;
import org.delhihims.opd.Session;
import org.delhihims.opd.SessionState;
import org.delhihims.opd.Token;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day that nobody has closed ends at midnight in Delhi, and nobody is left in its line. */
class DayEndTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private Desks desks;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desks = new Desks(folder, TODAY.atTime(20, 0));
    }

    @AfterEach
    void close() throws IOException {
        desks.close();
    }

    @Test
    void whoStillWaitsIsFirstInTheNextAndWhoHasNotComeIsMissed() {
        desks.plan("clinic", "100", 40, 3);
        Token seen = desks.walkIn("clinic", "seen");
        Token skipped = desks.walkIn("clinic", "skipped");
        Token waits = desks.walkIn("clinic", "waits");
        Token missing = desks.book("clinic", TODAY, 3, "missing");
        Token early = desks.book("clinic", TOMORROW, 0, "early bird");
        desks.queue.callNext("clinic");
        desks.queue.advance(taskOf(seen), QueueDeed.ENTER);
        desks.queue.callNext("clinic");
        desks.queue.advance(taskOf(skipped), QueueDeed.SKIP);

        desks.clock.set(TODAY.atTime(23, 59));
        assertThat(desks.days.due()).isEmpty();
        desks.clock.set(TOMORROW.atStartOfDay());
        endAll();

        assertThat(desks.days.due()).isEmpty();
        assertThat(desks.ledger.session("clinic", TODAY).map(Session::state)).contains(SessionState.CLOSED);
        assertThat(place(seen).state()).isEqualTo(PlaceState.FULFILLED);
        assertThat(place(skipped).queue()).isEqualTo(QueueState.FAILED);
        assertThat(statusOf(missing)).isEqualTo(AppointmentStatus.NOSHOW);
        assertThat(statusOf(waits)).isEqualTo(AppointmentStatus.BOOKED);
        desks.bookings.arrive(appointmentOf(early));
        desks.bookings.arrive(appointmentOf(waits));
        assertThat(desks.queue.callNext("clinic").orElseThrow().place().seat().patient())
                .isEqualTo("waits");
    }

    @Test
    void fromASessionThatWasNeverOpenedNobodyIsMoved() {
        desks.plan("clinic", "100", 40, 3);
        Token waits = desks.walkIn("clinic", "waits");
        Token booked = desks.book("clinic", TODAY, 3, "booked");
        desks.clock.set(TOMORROW.atStartOfDay());
        endAll();
        assertThat(desks.ledger.session("clinic", TODAY).map(Session::state)).contains(SessionState.CANCELLED);
        assertThat(place(waits).state()).isEqualTo(PlaceState.CANCELLED);
        assertThat(statusOf(booked)).isEqualTo(AppointmentStatus.NOSHOW);
    }

    @Test
    void twoServersEndADayOnce() {
        desks.plan("clinic", "100", 40, 3);
        Token waits = desks.walkIn("clinic", "waits");
        desks.walkIn("clinic", "called");
        desks.queue.callNext("clinic");
        desks.clock.set(TOMORROW.atStartOfDay());
        List<Session> due = desks.days.due();
        due.forEach(desks.days::end);
        Place moved = place(waits);
        due.forEach(desks.days::end);
        assertThat(place(waits)).isEqualTo(moved);
    }

    private void endAll() {
        desks.days.due().forEach(desks.days::end);
    }

    private AppointmentStatus statusOf(Token token) {
        return desks.store.appointment(appointmentOf(token)).getStatus();
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
}
