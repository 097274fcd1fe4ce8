package org.delhihims.server.subscription;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.server.subscription.Notifications.Notification;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one subscriber what he is still to be told, in order, each thing until he has answered. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 50;

    private final Notifications notifications;
    private final SeenRecords records;
    private final Messenger restHook;
    private final Messenger websocket;
    private final Duration giveUpAfter;
    private final Clock clock;
    private final Map<String, Outlet> outlets = new ConcurrentHashMap<>();

    Delivery(
            Notifications notifications,
            SeenRecords records,
            Messenger restHook,
            Messenger websocket,
            Duration giveUpAfter,
            Clock clock) {
        this.notifications = notifications;
        this.records = records;
        this.restHook = restHook;
        this.websocket = websocket;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /** Takes the way to a subscriber, if nobody is on it and it is time. */
    boolean take(String id) {
        return outlets.computeIfAbsent(id, key -> new Outlet()).take(clock.instant());
    }

    /** Goes on until nothing is left or something fails. Answers whether it is to be tried again. */
    boolean run(Subscriber subscriber) {
        Outlet outlet = outlets.computeIfAbsent(subscriber.id(), key -> new Outlet());
        try {
            List<Notification> next = notifications.next(subscriber.id(), AT_ONCE);
            while (!next.isEmpty()) {
                for (Notification notification : next) {
                    if (Thread.currentThread().isInterrupted()) {
                        return true;
                    }
                    Optional<Resource> seen = records.find(subscriber, notification.record());
                    if (seen.isPresent()) {
                        (subscriber.isWebsocket() ? websocket : restHook).tell(subscriber, seen.get());
                    }
                    notifications.done(notification.number());
                    outlet.succeeded();
                }
                next = notifications.next(subscriber.id(), AT_ONCE);
            }
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.info(
                    "subscription {}: not told, {}",
                    subscriber.id(),
                    failure.getClass().getSimpleName());
            return outlet.failed(clock.instant()).compareTo(giveUpAfter) < 0;
        } finally {
            outlet.release();
        }
    }

    void forget(String id) {
        outlets.remove(id);
    }
}
