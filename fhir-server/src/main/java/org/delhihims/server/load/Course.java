package org.delhihims.server.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What has become of the input so far, on the screen, in the report and in the journal. */
final class Course implements Sender.Verdicts {

    /** Something whose target was not there, and what the server said. */
    record PutOff(Item item, Answer answer) {}

    private static final long REMEMBER_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Journal journal;
    private final RefusalReport report;
    private final Settled settled;
    private final Progress progress;
    private final Queue<PutOff> putOff = new ConcurrentLinkedQueue<>();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong present = new AtomicLong();
    private volatile @Nullable Name witness;
    private long remembered = System.nanoTime();

    Course(Journal journal, RefusalReport report, Settled settled, Progress progress) {
        this.journal = journal;
        this.report = report;
        this.settled = settled;
        this.progress = progress;
    }

    void read(List<Item> items, Place next) {
        settled.read(items, next);
    }

    @Override
    public void stored(List<Item> items, int createdNow) {
        created.addAndGet(createdNow);
        present.addAndGet(items.stream().mapToInt(item -> item.entries().size()).sum() - createdNow);
        items.stream().flatMap(item -> item.writes().stream()).findFirst().ifPresent(name -> witness = name);
        items.forEach(item -> settle(item.place()));
        rememberNowAndThen();
    }

    @Override
    public void refused(Item item, Answer answer) {
        if (answer.missesWhatIsNeededBy(item)) {
            putOff.add(new PutOff(item, answer));
            settled.putOff(item.place());
        } else {
            refuse(item, answer);
        }
    }

    /** A refusal that is final. */
    void refuse(Item item, Answer answer) {
        report.add(item, answer);
        settle(item.place());
        rememberNowAndThen();
    }

    /** Gives out what was put off, to be tried again. */
    List<PutOff> takePutOff() {
        List<PutOff> taken = List.copyOf(putOff);
        putOff.clear();
        return taken;
    }

    private void settle(Place place) {
        settled.settle(place);
        progress.settled(place);
    }

    private synchronized void rememberNowAndThen() {
        if (System.nanoTime() - remembered > REMEMBER_EVERY_NANOS) {
            remember();
        }
    }

    /** The state is taken before the report is forced: what the journal calls settled, the report has. */
    synchronized void remember() {
        remembered = System.nanoTime();
        Name stored = witness;
        if (stored == null) {
            return;
        }
        try {
            Journal.State state = settled.state(stored);
            report.force();
            journal.write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long created() {
        return created.get();
    }

    long present() {
        return present.get();
    }
}
