package org.delhihims.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The connections that do one workload together, each the next thing as soon as the one before is answered. */
final class Crew {

    private final Endpoint endpoint;
    private final List<Script> scripts;

    private Crew(Endpoint endpoint, List<Script> scripts) {
        this.endpoint = endpoint;
        this.scripts = scripts;
    }

    static Crew of(int connections, Workload workload, Endpoint endpoint) throws IOException {
        List<Script> scripts = new ArrayList<>();
        try (Caller caller = endpoint.call()) {
            for (int i = 0; i < connections; i++) {
                scripts.add(workload.script(caller));
            }
        }
        return new Crew(endpoint, List.copyOf(scripts));
    }

    /** Works for this long, but sends no more than so many requests, and adds what came of it. */
    void work(Duration time, long most, Tally tally) throws IOException, InterruptedException {
        List<Callable<Tally>> shifts = new ArrayList<>();
        List<Caller> callers = new ArrayList<>();
        long each = Math.max(1, most / scripts.size());
        for (Script script : scripts) {
            Caller caller = endpoint.call();
            callers.add(caller);
            shifts.add(() -> shift(script, caller, time, each));
        }
        long begin = System.nanoTime();
        for (Tally shift : runAll(shifts)) {
            tally.join(shift);
        }
        tally.ran(Duration.ofNanos(System.nanoTime() - begin));
        for (Caller caller : callers) {
            caller.close();
        }
    }

    private static List<Tally> runAll(List<Callable<Tally>> shifts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(shifts.size());
        try {
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> done : threads.invokeAll(shifts)) {
                tallies.add(done.get());
            }
            return tallies;
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Tally shift(Script script, Caller caller, Duration time, long most) {
        Tally tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        for (long sent = 0; sent < most && System.nanoTime() < end; sent++) {
            ask(script.next(), caller, tally);
        }
        return tally;
    }

    private static void ask(Question question, Caller caller, Tally tally) {
        long asked = System.nanoTime();
        try {
            Answer answer = caller.ask(question.request());
            long took = System.nanoTime() - asked;
            question.check().accept(answer);
            tally.right(took, answer.bytes());
        } catch (WrongAnswer wrong) {
            tally.wrong(String.valueOf(wrong.getMessage()));
        } catch (IOException broken) {
            tally.wrong("the connection broke: " + broken.getClass().getSimpleName());
        }
    }
}
