package org.delhihims.server.label;

import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.delhihims.label.Labeller;
import org.hl7.fhir.r4.model.IdType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Labels everything anew, beside the requests: when the rules have changed since the last start, and when an operator asks.
 * A record whose labels are right is not written; one that somebody has changed meanwhile was labelled then.
 */
public final class Relabelling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relabelling.class);

    private final StoredRecords records;
    private final Dependents dependents;
    private final RuleVersion version;
    private final Semaphore asked = new Semaphore(0);
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private final Thread thread = new Thread(this::work, "labels");
    private volatile boolean isBusy;

    Relabelling(StoredRecords records, Dependents dependents, RuleVersion version) {
        this.records = records;
        this.dependents = dependents;
        this.version = version;
        thread.setDaemon(true);
    }

    /** How far it has come; {@code changed} counts the records that got other labels. */
    public record Progress(boolean busy, long total, long seen, long changed) {}

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        if (!version.isReached()) {
            rebuild();
        }
        thread.start();
    }

    void rebuild() {
        isBusy = true;
        asked.release();
    }

    /** Keeps in the database that labels are to be made anew, so that it is done after a crash as well. */
    void owe() {
        version.leave();
    }

    Progress progress() {
        return new Progress(isBusy, total.get(), seen.get(), changed.get());
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                asked.acquire();
                asked.drainPermits();
                everything();
                isBusy = asked.availablePermits() > 0;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("Labels are not made anew; the next start tries again", failure);
            isBusy = false;
        }
    }

    private void everything() {
        version.leave();
        total.set(records.count());
        seen.set(0);
        changed.set(0);
        long last = 0;
        List<StoredRecords.Row> rows = records.after(last);
        while (!rows.isEmpty() && !Thread.currentThread().isInterrupted()) {
            rows.forEach(this::one);
            seen.addAndGet(rows.size());
            last = rows.get(rows.size() - 1).number();
            rows = records.after(last);
        }
        version.reached();
        LOG.info("Labels of {} records looked at, {} changed", seen, changed);
    }

    private void one(StoredRecords.Row row) {
        if (!Labeller.isOfAPatient(row.resource()) || dependents.areRight(row.resource())) {
            return;
        }
        try {
            if (dependents.relabel(new IdType(
                    row.resource().fhirType(), row.resource().getIdElement().getIdPart()))) {
                changed.incrementAndGet();
            }
        } catch (ResourceVersionConflictException | ResourceGoneException changedMeanwhile) {
            LOG.debug("A record changed while it was to be labelled anew", changedMeanwhile);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10).toMillis());
    }
}
