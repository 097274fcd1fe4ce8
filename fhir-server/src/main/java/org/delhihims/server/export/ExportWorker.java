package org.delhihims.server.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.delhihims.server.export.ExportJob.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does the exports, one after the other, on a thread of its own. What an earlier process left unfinished is gone on with;
 * what nobody has fetched in time is removed.
 */
final class ExportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);

    private final ExportJobs jobs;
    private final ExportMembers members;
    private final ExportRun run;
    private final ExportFolder folder;
    private final Duration kept;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;

    ExportWorker(ExportJobs jobs, ExportMembers members, ExportRun run, ExportFolder folder, Duration kept) {
        this.jobs = jobs;
        this.members = members;
        this.run = run;
        this.folder = folder;
        this.kept = kept;
    }

    /** There is something to do. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::work, "export");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        boolean resumed = false;
        while (running) {
            try {
                if (!resumed) {
                    jobs.resume();
                    resumed = true;
                }
                removeExpired();
                Optional<ExportJob> next = jobs.takeNext();
                if (next.isPresent()) {
                    perform(next.get());
                } else {
                    work.tryAcquire(1, TimeUnit.MINUTES);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("exports wait: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeExpired() {
        for (var id : jobs.endedBefore(Instant.now().minus(kept))) {
            folder.remove(id);
            jobs.remove(id);
        }
    }

    private void perform(ExportJob job) {
        try {
            write(job);
            jobs.end(job.id(), State.DONE);
            LOG.info("export {} is done", job.id());
        } catch (ExportCancelled cancelled) {
            folder.remove(job.id());
        } catch (RuntimeException failure) {
            if (!running) {
                // The server is stopping; the next one goes on.
                return;
            }
            LOG.error("export {} failed: {}", job.id(), failure.toString());
            jobs.end(job.id(), State.FAILED);
            folder.remove(job.id());
        }
    }

    private void write(ExportJob job) {
        run.begin(job);
        Residents residents = members.of(job.order());
        List<String> types = job.order().types();
        for (String type : types) {
            if (!job.finishedTypes().contains(type)) {
                String place = "%d of %d types done, ".formatted(types.indexOf(type), types.size());
                jobs.finish(job.id(), type, run.write(job, type, residents, progress -> goesOn(job, place + progress)));
            }
        }
        if (!job.finishedTypes().contains(ExportRun.ERRORS)) {
            jobs.finish(job.id(), ExportRun.ERRORS, run.writeErrors(job, members.missing(job)));
        }
        if (jobs.find(job.id()).isEmpty()) {
            throw new ExportCancelled();
        }
    }

    private boolean goesOn(ExportJob job, String progress) {
        if (!running) {
            throw new IllegalStateException("the server is stopping");
        }
        return jobs.report(job.id(), progress);
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
