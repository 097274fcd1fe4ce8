package org.delhihims.server.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Keeps the index what the database is. It makes it when there is none, when it belongs to another database or has seen a
 * later state of this one; it carries every commit into it; and after any failure, its own or the machine's, it goes on from
 * the last mark that is on the disk.
 */
public final class TextKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextKeeper.class);

    /** How long after its time stamp a change may be committed, and how much the clocks of two starts may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(5);

    private final TextOpener opener;
    private final MarkLedger ledger;
    private final TextBuilder builder;
    private final Clock clock;
    private final ChangeQueue changes = new ChangeQueue();
    private final TextState state = new TextState();
    private final Thread thread = new Thread(this::keep, "text-index");
    private volatile boolean closing;
    private volatile boolean rebuildAsked;
    private volatile boolean reopenAsked;

    TextKeeper(TextOpener opener, MarkLedger ledger, TextBuilder builder, Clock clock) {
        this.opener = opener;
        this.ledger = ledger;
        this.builder = builder;
        this.clock = clock;
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        thread.start();
    }

    ChangeQueue changes() {
        return changes;
    }

    TextState state() {
        return state;
    }

    /** Has the index made anew, by the thread that keeps it. */
    void rebuild() {
        rebuildAsked = true;
        changes.add(List.of());
    }

    TextState.Progress progress() {
        return rebuildAsked ? new TextState.Progress(TextState.Phase.BUILDING, 0, 0) : state.progress();
    }

    /** Looks at the files again, because a search could not. */
    void reopen() {
        reopenAsked = true;
        state.begin(TextState.Phase.STARTING, 0);
        changes.add(List.of());
    }

    private void keep() {
        while (!closing) {
            try (TextIndex index = opener.open()) {
                reopenAsked = false;
                bringUpToDate(index);
                follow(index);
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("The text index cannot be kept; it is opened again", failure);
                state.begin(TextState.Phase.STARTING, 0);
                pause();
            }
        }
    }

    private void bringUpToDate(TextIndex index) {
        Instant begin = clock.instant();
        Instant since = index.mark()
                .filter(ledger::knows)
                .map(mark -> mark.until().minus(MARGIN))
                .orElse(Instant.MIN);
        if (since.equals(Instant.MIN)) {
            build(index);
        } else {
            state.begin(TextState.Phase.CATCHING_UP, 0);
            builder.since(index, since);
            mark(index, begin);
        }
        LOG.info("The text index is complete");
    }

    private void build(TextIndex index) {
        Instant begin = clock.instant();
        long resources = builder.count();
        LOG.info("The text index is being made from {} resources", resources);
        state.begin(TextState.Phase.BUILDING, resources);
        rebuildAsked = false;
        ledger.renew();
        index.clear();
        builder.everything(index, state::progressed);
        mark(index, begin);
    }

    private void follow(TextIndex index) throws InterruptedException {
        Instant marked = clock.instant();
        boolean isMarked = true;
        while (!closing && !reopenAsked) {
            if (rebuildAsked) {
                build(index);
            }
            if (changes.isDone()) {
                open(index);
            }
            Instant before = clock.instant();
            ChangeQueue.Batch batch = changes.take(BETWEEN_MARKS);
            builder.apply(index, batch.changes());
            changes.done(batch);
            open(index);
            isMarked &= batch.changes().isEmpty();
            if (!isMarked && marked.plus(BETWEEN_MARKS).isBefore(clock.instant())) {
                mark(index, before);
                marked = before;
                isMarked = true;
            }
        }
        mark(index, clock.instant());
    }

    /** Lets searches ask; each still waits for what was committed before it. */
    private void open(TextIndex index) {
        if (!reopenAsked) {
            state.ready(index);
        }
    }

    private void mark(TextIndex index, Instant until) {
        MarkLedger.Count count = ledger.next();
        index.mark(new IndexMark(count.generation(), count.sequence(), until, Folding.FORM));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MARKS.toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the database is closed, everything is brought to the disk. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        changes.add(List.of());
        thread.join(Duration.ofSeconds(10).toMillis());
    }
}
