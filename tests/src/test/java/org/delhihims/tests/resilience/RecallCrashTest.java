package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has read a wrong record is told once, whatever happens to the server. */
@Tag("resilience")
final class RecallCrashTest {

    private static final String UNTOLD = "select count(*) from hims.recall where told_at is null";
    private static final String ENTERED = "select count(*) from hims.recall_notice";
    private static final String NOTICES =
            "select count(*) from hfj_resource where res_type = 'Task' and res_deleted_at is null";

    private static final int RESULTS = 10;

    private static Hims hims;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.fresh("recall-crash");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
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
        hims.server().killForcibly();
        hims = hims.restarted();
        assertThat(Database.of(hims).number(NOTICES)).isEqualTo(notices + 1);
    }

    @Test
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
                second.at("lok-nayak")
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
}
