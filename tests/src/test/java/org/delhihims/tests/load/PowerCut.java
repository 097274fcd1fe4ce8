package org.delhihims.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.delhihims.tests.ServerProcess;

/** The power is cut at a moment that nobody knows while several callers ask for things. */
final class PowerCut {

    /** Counts the places that have no receipt. */
    static final String RECEIPTS_MISSING = """
            select count(*) from hims.opd_place p
            where not exists (select from hfj_resource where res_type = 'Appointment' and fhir_id = p.appointment_id)
               or not exists (select from hfj_resource where res_type = 'Task' and fhir_id = p.task_id)""";

    private static final int CALLERS = 8;

    private final Random chance = new Random();

    /** @param longest after how many milliseconds it is cut at the latest */
    void amid(List<Runnable> deeds, ServerProcess server, int longest) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        deeds.forEach(deed -> CompletableFuture.runAsync(deed, callers));
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(longest));
        server.cutPower();
        callers.shutdownNow();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
}
