package org.delhihims.server.reminder;

import java.util.List;
import java.util.Optional;
import org.delhihims.reminder.Contact;
import org.delhihims.reminder.Courier;
import org.delhihims.reminder.Delivery;
import org.delhihims.reminder.Letter;
import org.delhihims.server.message.DemoMessages;

/** Reminders that go nowhere: the demo's page shows the latest. */
public final class DemoCourier implements Courier {

    private final DemoMessages messages;

    DemoCourier(DemoMessages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.ofNullable(contact.mobile()).or(() -> Optional.ofNullable(contact.email()));
    }

    @Override
    public Delivery deliver(Letter letter) {
        messages.send(letter.to(), letter.text());
        return Delivery.TAKEN;
    }

    public List<DemoMessages.Message> latest() {
        return messages.latest();
    }
}
