package org.delhihims.server.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.delhihims.audit.ChainHash;
import org.delhihims.audit.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Chains accesses, many in one commit. While one batch is being committed the next one gathers; and since a commit costs more
 * than what is in it, a batch waits a moment for those on their way, as long as they are more than itself. Who calls alone
 * waits for nobody.
 */
final class AuditWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);

    /** Before the web server, whose callers wait for it, and after it at the end. */
    private static final int PHASE = 1;

    private static final int LARGEST_BATCH = 500;

    /** How often it is looked whether those on their way are still so many, in nanoseconds. */
    private static final long GLANCE = 1_000_000;

    private final DataSource database;
    private final ChainHash hashing;
    private final Consumer<Head> checkpoints;
    private final AuditRules rules;
    private final Clock clock;
    private final UUID run = UUID.randomUUID();
    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final ConcurrentLinkedQueue<UUID> abandoned = new ConcurrentLinkedQueue<>();
    private @Nullable Shard shard;
    private volatile int shardNumber;
    private volatile boolean running;
    private @Nullable Thread thread;

    AuditWriter(DataSource database, ChainHash hashing, Consumer<Head> checkpoints, AuditRules rules, Clock clock) {
        this.database = database;
        this.hashing = hashing;
        this.checkpoints = checkpoints;
        this.rules = rules;
        this.clock = clock;
    }

    /** Which run of the server this is, and the chain it writes: what an intent is marked with. */
    UUID run() {
        return run;
    }

    int shard() {
        return shardNumber;
    }

    /** A request is being served, and will be submitted. */
    void begins() {
        underway.incrementAndGet();
    }

    /** It has been, or never will. */
    void ends() {
        underway.decrementAndGet();
    }

    void submit(Submission submission) {
        waiting.add(submission);
    }

    /** Waits until a submission is committed. */
    void await(Submission submission) {
        try {
            submission.committed().get(rules.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AuditUnavailable(e);
        }
    }

    @Override
    public void start() {
        try {
            // A folder for checkpoints that cannot be written is found out now; later it stops nobody.
            checkpoints.accept(open().head());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit cannot be written, so nobody could be answered.", e);
        }
        running = true;
        Thread writer = new Thread(this::work, "audit");
        writer.setDaemon(true);
        writer.start();
        thread = writer;
    }

    private Shard open() throws SQLException {
        Shard opened = shard;
        if (opened == null) {
            opened = Shard.take(database.getConnection(), hashing);
            shard = opened;
            shardNumber = opened.head().shard();
            LOG.info(
                    "audit: writes shard {} from seq {}",
                    opened.head().shard(),
                    opened.head().seq() + 1);
            settle(opened);
        }
        return opened;
    }

    /** Chains what was stored and never answered. */
    private void settle(Shard opened) throws SQLException {
        List<UUID> left = List.copyOf(abandoned);
        int adopted = opened.adopt(run, left, clock.instant());
        abandoned.removeAll(left);
        if (adopted > 0) {
            LOG.info("audit: {} accesses of a server that has ended were chained", adopted);
        }
    }

    private void work() {
        long nextCheckpoint = System.nanoTime() + rules.checkpointEvery().toNanos();
        while (running || !waiting.isEmpty()) {
            try {
                long left = nextCheckpoint - System.nanoTime();
                Submission first = left > 0 ? waiting.poll(Math.min(left, 100_000_000L), TimeUnit.NANOSECONDS) : null;
                if (first != null) {
                    commit(gathered(first));
                }
                if (nextCheckpoint - System.nanoTime() <= 0) {
                    nextCheckpoint = System.nanoTime() + rules.checkpointEvery().toNanos();
                    checkpoint();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        checkpoint();
    }

    private List<Submission> gathered(Submission first) throws InterruptedException {
        List<Submission> batch = new ArrayList<>(List.of(first));
        waiting.drainTo(batch, LARGEST_BATCH);
        long until = System.nanoTime() + rules.gather().toNanos();
        long left = rules.gather().toNanos();
        while (left > 0 && underway.get() > batch.size() && batch.size() < LARGEST_BATCH) {
            Submission next = waiting.poll(Math.min(left, GLANCE), TimeUnit.NANOSECONDS);
            if (next != null) {
                batch.add(next);
                waiting.drainTo(batch, LARGEST_BATCH);
            }
            left = until - System.nanoTime();
        }
        return batch;
    }

    private void commit(List<Submission> batch) {
        List<Entry> entries = new ArrayList<>();
        List<UUID> intents = new ArrayList<>();
        for (Submission submission : batch) {
            entries.addAll(submission.entries());
            intents.addAll(submission.intents());
        }
        try {
            open().append(entries, intents, clock.instant());
            batch.forEach(submission -> submission.committed().complete(null));
        } catch (SQLException | RuntimeException e) {
            LOG.error("audit: {} accesses were not written and are not answered: {}", entries.size(), reason(e));
            abandoned.addAll(intents);
            letGo();
            batch.forEach(submission -> submission.committed().completeExceptionally(e));
        }
    }

    private void checkpoint() {
        try {
            Shard opened = open();
            settle(opened);
            checkpoints.accept(opened.head());
        } catch (SQLException e) {
            LOG.error("audit: no checkpoint was made: {}", reason(e));
            letGo();
        } catch (RuntimeException e) {
            LOG.error("audit: no checkpoint was made: {}", reason(e));
        }
    }

    /** Whether the batch was committed nobody knows; the next connection reads how far the chain has come. */
    private void letGo() {
        Optional.ofNullable(shard).ifPresent(opened -> {
            try {
                opened.close();
            } catch (SQLException e) {
                LOG.warn("audit: a connection did not close: {}", reason(e));
            }
        });
        shard = null;
    }

    /** The database's own messages quote values. */
    private static String reason(Exception e) {
        return e instanceof SQLException failure
                ? "SQLSTATE " + failure.getSQLState()
                : e.getClass().getSimpleName();
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(rules.patience().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        letGo();
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
