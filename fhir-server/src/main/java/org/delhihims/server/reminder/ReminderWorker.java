package org.delhihims.server.reminder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.delhihims.reminder.DueReminder;
import org.delhihims.reminder.ReminderDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends what is due, on threads of its own: a gateway that takes its time keeps no other work waiting. Several servers on one database may
 * do so, for each takes what no other has taken.
 */
final class ReminderWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWorker.class);
    private static final int STOPS_WITHIN_SECONDS = 12;

    private final ReminderDesk desk;
    private final MeterRegistry meters;
    private final ThreadPoolExecutor senders;
    private volatile boolean isStopping;

    ReminderWorker(ReminderDesk desk, MeterRegistry meters, int senders) {
        this.desk = desk;
        this.meters = meters;
        this.senders = new ThreadPoolExecutor(
                0,
                senders,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                ReminderWorker::sender,
                // All are busy, and go on by themselves.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread sender(Runnable work) {
        Thread thread = new Thread(work, "reminders");
        thread.setDaemon(true);
        return thread;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
    void tick() {
        senders.execute(this::sendAll);
    }

    private void sendAll() {
        try {
            while (!isStopping) {
                Optional<DueReminder> due = desk.take();
                if (due.isEmpty()) {
                    return;
                }
                // Where there is one there may be more.
                tick();
                send(due.get());
            }
        } catch (RuntimeException failure) {
            LOG.warn("Reminders wait: {}", failure.getClass().getSimpleName());
        }
    }

    /** What fails here stays taken, and is due again once the time of whoever has taken it is over. */
    private void send(DueReminder reminder) {
        try {
            count(desk.send(reminder).name());
        } catch (RuntimeException failure) {
            count("UNKNOWN");
            LOG.warn("A reminder was not sent: {}", failure.getClass().getSimpleName());
        }
    }

    private void count(String outcome) {
        Counter.builder("hims.reminders")
                .description("Reminders of OPD visits by what has become of them")
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    /** What is being sent is sent, so that it need not be sent again. */
    @Override
    public void close() throws InterruptedException {
        isStopping = true;
        senders.shutdown();
        if (!senders.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }
}
