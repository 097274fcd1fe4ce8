package org.delhihims.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.delhihims.slip.Visit;
import org.delhihims.slip.Visits;

/**
 * Sends what is due, one at a time. Each step is a transaction of its own: taken, sent, and noted as sent. Whoever is killed between the
 * last two leaves a reminder that is sent again, with the same key; see {@link Courier}.
 */
public final class ReminderDesk {

    /** Longer than any way waits for an answer. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private final ReminderOutbox outbox;
    private final Visits visits;
    private final Contacts contacts;
    private final ReminderText texts;
    private final List<Courier> couriers;
    private final ReminderRules rules;
    private final Clock clock;

    /** @param couriers the first that leads to somebody is taken */
    public ReminderDesk(
            ReminderOutbox outbox,
            Visits visits,
            Contacts contacts,
            ReminderText texts,
            List<Courier> couriers,
            ReminderRules rules,
            Clock clock) {
        this.outbox = outbox;
        this.visits = visits;
        this.contacts = contacts;
        this.texts = texts;
        this.couriers = List.copyOf(couriers);
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes one that is due; it is to be sent by whoever has taken it. */
    public Optional<DueReminder> take() {
        return outbox.take(clock.instant(), TAKEN_FOR);
    }

    /** Sends one that was taken, if the person still wants to know. */
    public ReminderOutcome send(DueReminder reminder) {
        Optional<Visit> visit = visits.of(reminder.appointment()).filter(now -> reminder.isOf(now, clock.instant()));
        if (visit.isEmpty()) {
            return ended(reminder, ReminderOutcome.DROPPED);
        }
        if (reminder.tried() > rules.mostTries()) {
            return ended(reminder, ReminderOutcome.FAILED);
        }
        for (Contact contact : contacts.of(visit.get())) {
            for (Courier courier : couriers) {
                Optional<String> address = courier.addressOf(contact);
                if (address.isPresent()) {
                    return carried(reminder, courier, letter(reminder, visit.get(), contact, address.get()));
                }
            }
        }
        return ended(reminder, ReminderOutcome.UNREACHABLE);
    }

    private Letter letter(DueReminder reminder, Visit visit, Contact contact, String address) {
        return new Letter(
                reminder.key(), address, texts.of(reminder.kind(), visit, contact.language()), contact.language());
    }

    private ReminderOutcome carried(DueReminder reminder, Courier courier, Letter letter) {
        return switch (courier.deliver(letter)) {
            case TAKEN -> ended(reminder, ReminderOutcome.SENT);
            case REFUSED -> ended(reminder, ReminderOutcome.FAILED);
            case UNKNOWN -> postponed(reminder);
        };
    }

    private ReminderOutcome postponed(DueReminder reminder) {
        if (reminder.tried() >= rules.mostTries()) {
            return ended(reminder, ReminderOutcome.FAILED);
        }
        outbox.postpone(reminder, clock.instant().plus(rules.waitAfter(reminder.tried())));
        return ReminderOutcome.POSTPONED;
    }

    private ReminderOutcome ended(DueReminder reminder, ReminderOutcome outcome) {
        outbox.end(reminder, outcome, clock.instant());
        return outcome;
    }
}
