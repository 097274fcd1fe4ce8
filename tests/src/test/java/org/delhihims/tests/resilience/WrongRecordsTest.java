package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.access.Merges;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.rest.correction.Correction;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is wrong is put right once, whatever happens to the server: a correction that is late is seen, readers of a wrong record
 * are told once, a merge is done or not done. Each test leaves a running server behind.
 */
@Tag("resilience")
@TestMethodOrder(OrderAnnotation.class)
final class WrongRecordsTest {

    private static final String UNTOLD = "select count(*) from hims.recall where told_at is null";
    private static final String ENTERED = "select count(*) from hims.recall_notice";
    private static final String NOTICES =
            "select count(*) from hfj_resource where res_type = 'Task' and res_deleted_at is null";
    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'hfj_res_ver'::regclass and not granted";

    private static final int RESULTS = 10;

    private static Hims hims;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.onPort("wrong-records", ServerProcess.freePort(), "--hims.correction.decided-within=2s");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    @Order(1)
    void whatIsNotDecidedInTimeIsListedAsOverdue() {
        Cast cast = Cast.of(hims);
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
        String task =
                Correction.task(Correction.send(patient.at(hims), "medRecCxReq", result, "This is not my result."));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Correction.done(administrator
                                        .at(hims)
                                        .queryParam("overdue", "true")
                                        .get("/Organization/lok-nayak/$correction-queue"))
                                .toString())
                        .contains("\"reference\":\"" + task + "\"", "{\"name\":\"overdue\",\"valueBoolean\":true}"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(hims.monitoring().get("/prometheus").asString())
                                .contains("hims_correction_overdue 1.0"));
    }

    @Test
    @Order(2)
    void aServerThatIsKilledBeforeItHasToldLeavesItToTheNext() {
        long entered = Database.of(hims).number(ENTERED);
        long notices = Database.of(hims).number(NOTICES);
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        desk.store(Records.opdVisit(patient, "lok-nayak"));
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "7.1"));
        Principal doctor = Principal.staff(hims, Cast.of(hims), "doctor", "lok-nayak");
        doctor.at(hims).get("/" + result).then().statusCode(200);
        ObjectNode wrong = desk.read(result).put("status", "entered-in-error");
        hims.at("lok-nayak").body(wrong.toString()).put("/" + result).then().statusCode(200);

        hims.server().killForcibly();
        hims = hims.restarted();

        await().atMost(Duration.ofSeconds(40)).until(() -> Database.of(hims).number(UNTOLD) == 0);
        assertThat(Database.of(hims).number(ENTERED)).isEqualTo(entered + 1);
        assertThat(Database.of(hims).number(NOTICES)).isEqualTo(notices + 1);
    }

    @Test
    @Order(3)
    void twoServersTellEachReaderOnceAndFindHimByTheIndexAmongAHundredThousandAccesses() throws IOException {
        Database database = Database.of(hims);
        database.run("""
                insert into hims.audit_log (shard, seq, ts, patients, event, prev_hash, hash)
                select 900, n, now(), array['somebody-' || n % 5000], '{"touched":["Observation/of-' || n || '"]}', '', ''
                from generate_series(1, 100000) n""", "analyze hims.audit_log");
        long entered = database.number(ENTERED);
        long notices = database.number(NOTICES);
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        desk.store(Records.opdVisit(patient, "lok-nayak"));
        Principal doctor = Principal.staff(hims, Cast.of(hims), "doctor", "lok-nayak");
        List<String> results = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "7." + i));
            doctor.at(hims).get("/" + result).then().statusCode(200);
            results.add(result);
        }
        try (Hims second = secondNode()) {
            for (String result : results) {
                ObjectNode wrong = desk.read(result).put("status", "entered-in-error");
                second.stranger()
                        .header("Authorization", hims.authorization())
                        .body(wrong.toString())
                        .put("/" + result)
                        .then()
                        .statusCode(200);
            }
            await().atMost(Duration.ofSeconds(40)).until(() -> database.number(UNTOLD) == 0);
        }
        assertThat(database.number(ENTERED)).isEqualTo(entered + RESULTS);
        assertThat(database.number(NOTICES)).isEqualTo(notices + RESULTS);
        assertThat(database.rows(
                                "explain select event from hims.audit_log where patients && array['%s'] and ts >= to_timestamp(0)"
                                        .formatted(patient))
                        .toString())
                .contains("Bitmap Index Scan", "patients_idx");
    }

    private static Hims secondNode() throws IOException {
        Path data = hims.server().data();
        // By its fourth line PostgreSQL tells on which port it listens.
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3);
        return Hims.onPort(
                "recall-second-node",
                ServerProcess.freePort(),
                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="
                        + Files.readString(data.resolveSibling(data.getFileName() + ".password")),
                "--hims.keys.directory=" + data.resolveSibling(data.getFileName() + "-keys"),
                "--hims.server.public-url=" + hims.address());
    }

    @Test
    @Order(4)
    void aServerThatIsKilledInTheMiddleOfAMergeLeavesNothingHalf() throws SQLException {
        long notices = Database.of(hims).number(ENTERED);
        Desk desk = hims.deskAt("lok-nayak");
        String target = desk.register(Invented.name());
        String source = desk.register(Invented.name());
        String card = desk.issueCard(source);
        Cast cast = Cast.of(hims);
        Principal registrar = Principal.staff(hims, cast, "registrar", "lok-nayak");
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        String task = Merges.proposed(hims, registrar, source, target);
        Merges.review(hims, registrar, task, "same").then().statusCode(200);
        String sourceBefore = desk.read(source).toString();
        String targetBefore = desk.read(target).toString();

        // The registers are written by then, and the records wait.
        Connection lock = Database.of(hims).holding("lock table hfj_res_ver in exclusive mode");
        Hims killed = hims;
        CompletableFuture<Void> merge =
                CompletableFuture.runAsync(() -> Merges.review(killed, administrator, task, "same"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.of(killed).number(WAITING) > 0);
        hims.server().killForcibly();
        lock.close();
        hims = hims.restarted();

        assertThat(merge).failsWithin(Duration.ofSeconds(30));
        Desk again = hims.deskAt("lok-nayak");
        // A token holds at the address that gave it.
        Principal another = Principal.staff(hims, Cast.of(hims), "facility-administrator", "lok-nayak");
        assertThat(again.read(source)).hasToString(sourceBefore);
        assertThat(again.read(target)).hasToString(targetBefore);
        assertThat(Merges.stateOf(another.at(hims).get("/" + task))).isEqualTo("review-1");
        assertThat(Database.of(hims).number("select count(*) from hims.merged_record"))
                .isZero();
        assertThat(holderOf(card)).isEqualTo(Merges.idOf(source));
        assertThat(Database.of(hims).number(ENTERED)).isEqualTo(notices);

        assertThat(Merges.stateOf(Merges.review(hims, another, task, "same"))).isEqualTo("merged");
        assertThat(holderOf(card)).isEqualTo(Merges.idOf(target));
    }

    private static String holderOf(String card) {
        return hims.at("lok-nayak")
                .body(Merges.parameters("{\"name\": \"card\", \"valueString\": \"" + card + "\"}"))
                .post("/Patient/$card-lookup")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
