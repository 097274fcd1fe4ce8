package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The text index is found again, or made again, and never answers wrongly. Each test leaves a running server behind. */
@Tag("resilience")
@TestMethodOrder(OrderAnnotation.class)
final class TextIndexTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Hims hims;
    private static String word;
    private static String patient;
    private static String note;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.fresh("text");
        word = Invented.word();
        patient = hims.deskAt("lok-nayak").register(Invented.name());
        note = hims.deskAt("lok-nayak").store(Records.note(patient, word));
        assertThat(found(word)).containsExactly(note);
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    @Order(1)
    void whatWasAcknowledgedBeforeAKillIsFound() throws InterruptedException, IOException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<Thread> hospitals = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> writeUntilCutOff(hims, acknowledged)))
                .toList();
        hospitals.forEach(Thread::start);
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= 60);
        hims.server().killForcibly();
        for (Thread hospital : hospitals) {
            hospital.join();
        }

        copy(index(), backup());

        hims = hims.restarted();

        for (String written : acknowledged) {
            assertThat(found(written)).as("an acknowledged note").hasSize(1);
        }
        assertThat(found(word)).containsExactly(note);
    }

    @Test
    @Order(2)
    void anIndexFromAnOlderBackupIsBroughtUpToDate() throws IOException {
        String changed = Invented.word();
        ObjectNode resource = hims.deskAt("lok-nayak").read(note);
        resource.put("valueString", changed);
        resource.putObject("code").put("text", changed);
        hims.at("lok-nayak").body(resource.toString()).put("/" + note).then().statusCode(200);
        hims.server().stop();
        delete(index());
        copy(backup(), index());

        hims = hims.restarted();

        assertThat(found(changed)).containsExactly(note);
        assertThat(found(word)).isEmpty();
        word = changed;
    }

    @Test
    @Order(3)
    void aDamagedIndexIsMadeAgainAndSoItIsByCommandWhileTheServerServes() throws IOException {
        hims.server().stop();
        damage(index());

        hims = hims.restarted();

        assertThat(found(word)).containsExactly(note);

        String management = hims.server().managementBase().replace("/actuator", "");
        assertThat(ServerProcess.run(PATIENCE, "reindex-text", "--management=" + management))
                .isZero();

        assertThat(found(word)).containsExactly(note);
        assertThat(hims.monitoring().get("/prometheus").asString()).contains("hims_text_index_ready 1.0");
        assertThat(hims.monitoring().get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aLostIndexIsMadeByCommandWhileNoServerRuns() throws IOException {
        hims.server().stop();
        delete(index());

        int exitCode = ServerProcess.run(
                PATIENCE,
                "reindex-text",
                "--management=http://127.0.0.1:" + ServerProcess.freePort(),
                "--hims.database.directory=" + hims.server().data());

        assertThat(exitCode).isZero();
        assertThat(index()).isNotEmptyDirectory();
        hims = hims.restarted();
        assertThat(found(word)).containsExactly(note);
    }

    private static void writeUntilCutOff(Hims server, Queue<String> acknowledged) {
        try {
            while (true) {
                String written = Invented.word();
                if (server.at("lok-nayak")
                                .body(Records.note(patient, written).toString())
                                .post("/Observation")
                                .statusCode()
                        == 201) {
                    acknowledged.add(written);
                }
            }
        } catch (Exception cutOff) {
            // The HTTP library throws checked exceptions without declaring them; the server has been killed.
            return;
        }
    }

    /** Asks until the index is there: before, the server says that it is not, and everything else works. */
    private static List<String> found(String asked) {
        Response answer = await().atMost(PATIENCE)
                .until(
                        () -> hims.at("gtb").queryParam("_content", asked).get("/Observation"),
                        response -> response.statusCode() == 200 || isHonest(response));
        return Json.referencesIn(Json.read(answer.asString()));
    }

    private static boolean isHonest(Response response) {
        assertThat(Refused.with(503, response).code()).isEqualTo("transient");
        assertThat(response.header("Retry-After")).matches("[0-9]+");
        hims.at("gtb").get("/" + patient).then().statusCode(200);
        assertThat(hims.monitoring().get("/health/readiness").statusCode()).isEqualTo(200);
        return false;
    }

    private static Path index() {
        Path data = hims.server().data();
        return data.resolveSibling(data.getFileName() + "-text");
    }

    private static Path backup() {
        return index().resolveSibling("backup");
    }

    private static void damage(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
