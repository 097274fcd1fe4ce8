package org.delhihims.server.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Short messages that go nowhere: the demo's page shows the latest. */
public final class DemoMessages implements ShortMessages {

    /** One message. */
    public record Message(Instant at, String phone, String text) {}

    private static final int KEPT = 20;

    private final Deque<Message> latest = new ArrayDeque<>();
    private final Clock clock;

    public DemoMessages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public synchronized void send(String phone, String text) {
        latest.addFirst(new Message(clock.instant(), phone, text));
        while (latest.size() > KEPT) {
            latest.removeLast();
        }
    }

    public synchronized List<Message> latest() {
        return List.copyOf(latest);
    }
}
