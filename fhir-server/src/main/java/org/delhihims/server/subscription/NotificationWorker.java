package org.delhihims.server.subscription;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sees to it that subscribers are told: each on a thread of his own, so that one who is slow keeps nobody waiting. */
final class NotificationWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);

    /** Before the web server, whose callers write what subscribers are to be told. */
    private static final int PHASE = 1;

    private final SubscriptionStore store;
    private final Subscribers subscribers;
    private final Notifications notifications;
    private final Delivery delivery;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(deed -> {
        Thread thread = new Thread(deed, "notification");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    NotificationWorker(
            SubscriptionStore store,
            Subscribers subscribers,
            Notifications notifications,
            Delivery delivery,
            Clock clock) {
        this.store = store;
        this.subscribers = subscribers;
        this.notifications = notifications;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** There is something to tell. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        store.inForce().forEach(subscribers::note);
        running = true;
        Thread thread = new Thread(this::work, "notifications");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                subscribers.ended(clock.instant()).forEach(ended -> store.turnOff(ended.id()));
                boolean isAllTold = dispatch();
                work.tryAcquire(isAllTold ? 10_000 : 500, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("notifications wait: {}", e.getClass().getSimpleName());
                work.drainPermits();
            }
        }
    }

    private boolean dispatch() {
        boolean isAllTold = true;
        for (String id : notifications.pending()) {
            isAllTold = false;
            if (subscribers.find(id).isEmpty()) {
                notifications.drop(id);
                delivery.forget(id);
            } else if (delivery.take(id)) {
                threads.execute(() -> tell(id));
            }
        }
        return isAllTold;
    }

    private void tell(String id) {
        subscribers.find(id).filter(subscriber -> !delivery.run(subscriber)).ifPresent(unreachable -> {
            store.putInError(id, "Notifications could not be delivered.");
            notifications.drop(id);
            delivery.forget(id);
        });
        wake();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
