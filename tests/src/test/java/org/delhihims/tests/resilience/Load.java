package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/** Hospitals that send one transaction of twenty entries after the other, and remember what they were answered. */
final class Load {

    private static final int ENTRIES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private enum Fate {
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        CUT_OFF,
        NOT_TAKEN
    }

    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final ExecutorService hospitals;
    private final List<? extends Future<?>> running;
    private volatile boolean ending;

    private Load(Hims hims, int senders) {
        hospitals = Executors.newFixedThreadPool(senders);
        running = IntStream.range(0, senders)
                .mapToObj(sender -> hospitals.submit(() -> sendUntilTheEnd(hims)))
                .toList();
    }

    static Load of(Hims hims, int senders) {
        return new Load(hims, senders);
    }

    void awaitAcknowledged(int transactions) {
        await().atMost(PATIENCE).until(() -> with(Fate.ACKNOWLEDGED).size() >= transactions);
    }

    /** Waits until every sender has met the end of the server. */
    void end() {
        ending = true;
        await().atMost(PATIENCE).until(() -> running.stream().allMatch(Future::isDone));
        hospitals.shutdown();
    }

    /** Checks that what was acknowledged is there, and that of anything else there is all or nothing. */
    void assertNothingLost(Hims hims) {
        assertThat(with(Fate.ACKNOWLEDGED)).isNotEmpty();
        fates.forEach((family, fate) -> {
            int stored = stored(hims, family);
            assertThat(stored).as("entries of a transaction that was " + fate).isIn(0, ENTRIES);
            if (fate == Fate.ACKNOWLEDGED) {
                assertThat(stored).as("entries of an acknowledged transaction").isEqualTo(ENTRIES);
            }
            if (fate == Fate.REFUSED || fate == Fate.NOT_TAKEN) {
                assertThat(stored)
                        .as("entries of a transaction that was " + fate)
                        .isZero();
            }
        });
    }

    private void sendUntilTheEnd(Hims hims) {
        while (!ending) {
            String family = Invented.surname();
            fates.put(family, Fate.SENT);
            fates.put(family, send(hims, family));
        }
    }

    private static Fate send(Hims hims, String family) {
        ObjectNode transaction = Records.bundle("transaction");
        String patient = Records.post(transaction, Records.resident("Asha", family));
        for (int i = 1; i < ENTRIES; i++) {
            Records.post(transaction, Records.haemoglobin(patient, "lok-nayak", "9." + i));
        }
        try {
            int status =
                    hims.at("lok-nayak").body(transaction.toString()).post("/").statusCode();
            return status == 200 ? Fate.ACKNOWLEDGED : Fate.REFUSED;
        } catch (Exception broken) {
            // The HTTP library throws checked exceptions without declaring them.
            return broken instanceof ConnectException ? Fate.NOT_TAKEN : Fate.CUT_OFF;
        }
    }

    private static int stored(Hims hims, String family) {
        ObjectNode found = hims.deskAt("gtb")
                .search("Patient", "family", family, "_revinclude", "Observation:patient", "_count", "200");
        return Json.resourcesIn(found).size();
    }

    private List<String> with(Fate fate) {
        return fates.entrySet().stream()
                .filter(entry -> entry.getValue() == fate)
                .map(Map.Entry::getKey)
                .toList();
    }
}
