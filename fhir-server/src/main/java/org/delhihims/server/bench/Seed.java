package org.delhihims.server.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a base with invented Patients, by transactions that any FHIR server takes. */
final class Seed {

    static final int MOST = 100_000;

    private static final int CONNECTIONS = 4;
    private static final int STEP = 100;

    private final Endpoint endpoint;
    private final PrintWriter progress;

    Seed(Endpoint endpoint, PrintWriter progress) {
        this.endpoint = endpoint;
        this.progress = progress;
    }

    void sow(int residents) throws IOException, InterruptedException {
        String hospital;
        try (Caller caller = endpoint.call()) {
            hospital = Dossier.hospitalOf(caller);
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> sower = () -> sow(residents, next, hospital);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Integer>> sowers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                sowers.add(sower);
            }
            for (Future<Integer> done : threads.invokeAll(sowers)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("Seeding ended: " + failed.getMessage(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private int sow(int residents, AtomicInteger next, String hospital) throws IOException {
        int sown = 0;
        try (Caller caller = endpoint.call()) {
            for (int i = next.getAndIncrement(); i < residents; i = next.getAndIncrement()) {
                Ingest.check(caller.ask(Request.post("", Dossier.bundle(hospital))));
                sown++;
                if ((i + 1) % STEP == 0) {
                    progress.printf("seeded %d of %d residents%n", i + 1, residents);
                }
            }
        }
        return sown;
    }
}
