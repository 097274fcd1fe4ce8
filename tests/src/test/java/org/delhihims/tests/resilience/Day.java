package org.delhihims.tests.resilience;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/** What hospitals do all day, server or no server: register with results, note, correct, look up. It remembers all answers. */
final class Day {

    static final int ENTRIES = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    enum Fate {
        ACKNOWLEDGED,
        CUT_OFF
    }

    private final AtomicReference<Hims> hims;
    private final Map<String, Fate> families = new ConcurrentHashMap<>();
    private final Queue<String> words = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final ExecutorService hospitals = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final String patient;
    private final String counter;
    private volatile int acknowledged;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean ending;

    private Day(AtomicReference<Hims> hims) {
        this.hims = hims;
        patient = hims.get().deskAt("gtb").register(Invented.name());
        counter = hims.get().deskAt("gtb").store(Records.note(patient, "0"));
    }

    static Day of(AtomicReference<Hims> hims) {
        Day day = new Day(hims);
        List.<Runnable>of(day::registerWithResults, day::registerWithResults, day::note, day::correct, day::lookUp)
                .forEach(work -> day.running.add(day.hospitals.submit(() -> day.untilTheEnd(work))));
        return day;
    }

    void end() {
        ending = true;
        await().atMost(PATIENCE).until(() -> running.stream().allMatch(Future::isDone));
        hospitals.shutdown();
    }

    List<String> families(Fate fate) {
        return families.entrySet().stream()
                .filter(entry -> entry.getValue() == fate)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words of notes that were acknowledged. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Answers that no client should get, server or no server. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    int lastAcknowledged() {
        return acknowledged;
    }

    int lastRead() {
        return Integer.parseInt(
                hims.get().deskAt("gtb").read(counter).path("valueString").asText());
    }

    private void untilTheEnd(Runnable work) {
        while (!ending) {
            try {
                work.run();
            } catch (Exception broken) {
                // The HTTP library throws checked exceptions without declaring them.
                pause();
            }
        }
    }

    private static void pause() {
        await().pollDelay(Duration.ofMillis(200)).until(() -> true);
    }

    private void registerWithResults() {
        String family = Invented.surname();
        ObjectNode transaction = Records.bundle("transaction");
        String resident = Records.post(transaction, Records.resident("Asha", family));
        for (int i = 1; i < ENTRIES; i++) {
            Records.post(transaction, Records.haemoglobin(resident, "lok-nayak", "9." + i));
        }
        try {
            Response answer =
                    hims.get().at("lok-nayak").body(transaction.toString()).post("/");
            if (isRight(answer, 200)) {
                families.put(family, Fate.ACKNOWLEDGED);
            }
        } catch (Exception broken) {
            if (!(broken instanceof ConnectException)) {
                families.put(family, Fate.CUT_OFF);
            }
            pause();
        }
    }

    private void note() {
        String word = Invented.word();
        Response answer = hims.get()
                .at("lok-nayak")
                .body(Records.note(patient, word).toString())
                .post("/Observation");
        if (isRight(answer, 201)) {
            words.add(word);
        }
    }

    /** Counts upwards, bound to the version that was read; an answer that is cut off may have counted. */
    private void correct() {
        Response read = hims.get().at("gtb").get("/" + counter);
        if (!isRight(read, 200)) {
            return;
        }
        ObjectNode note = Json.read(read.asString());
        int next = Integer.parseInt(note.path("valueString").asText()) + 1;
        acknowledged = next - 1;
        Response answer = hims.get()
                .at("gtb")
                .header("If-Match", "W/\"" + note.at("/meta/versionId").asText() + "\"")
                .body(note.put("valueString", Integer.toString(next)).toString())
                .put("/" + counter);
        if (isRight(answer, 200)) {
            acknowledged = next;
        }
    }

    private void lookUp() {
        for (String address : List.of(
                "/Patient?name=Asha&_count=20",
                "/Observation?patient=" + patient + "&_sort=-date&_count=20",
                "/" + patient + "/$everything?_count=20",
                "/Observation?code=http://loinc.org|718-7&_count=20")) {
            if (isRight(hims.get().at("gtb").get(address), 200)) {
                reads.incrementAndGet();
            }
        }
    }

    /** Whether an answer is what was hoped for. A server that is going or coming may say that it is not there. */
    private boolean isRight(Response answer, int status) {
        if (answer.statusCode() != status && answer.statusCode() != 503) {
            faults.add(answer.statusCode() + " " + answer.asString());
        }
        return answer.statusCode() == status;
    }

    @Override
    public String toString() {
        return families(Fate.ACKNOWLEDGED).size() + " transactions acknowledged, "
                + families(Fate.CUT_OFF).size() + " cut off, " + words.size() + " notes, " + acknowledged
                + " corrections, " + reads + " look-ups";
    }
}
