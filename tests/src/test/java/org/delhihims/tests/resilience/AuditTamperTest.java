package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who changes the audit in the database, as its administrator, is found out by {@code hims audit verify}. */
@Tag("resilience")
final class AuditTamperTest {

    /** An administrator is above triggers. */
    private static final String ABOVE_TRIGGERS = "set local session_replication_role = replica";

    private static Hims hims;
    private static Database database;

    @BeforeAll
    static void keepSomeAccesses() {
        hims = Hims.onPort("tamper", ServerProcess.freePort(), "--hims.audit.checkpoint-every=1s");
        database = Database.of(hims);
        read(5);
        awaitCheckpointOf(last());
        database.run("create table hims.saved as select * from hims.audit_log");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @AfterEach
    void putBack() {
        database.run(
                ABOVE_TRIGGERS,
                "delete from hims.audit_log where seq <= (select max(seq) from hims.saved)",
                "insert into hims.audit_log select * from hims.saved");
    }

    @Test
    void anUntouchedAuditIsWhole() {
        ServerProcess.Ended ended = hims.end("audit", "verify");

        assertThat(ended.output()).contains("all is whole");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void aFlippedByteIsFound() {
        database.run(
                ABOVE_TRIGGERS,
                "update hims.audit_log set event = replace(event, '\"status\":200', '\"status\":201') where seq = 4");

        assertBroken("seq 4: this row was changed after it was written");
    }

    @Test
    void aDroppedRowIsFound() {
        database.run(ABOVE_TRIGGERS, "delete from hims.audit_log where seq = 3");

        assertBroken("seq 3: this row is missing");
    }

    @Test
    void swappedRowsAreFound() {
        database.run(
                ABOVE_TRIGGERS,
                "update hims.audit_log set seq = case seq when 2 then 4 else 2 end where seq in (2, 4)");

        assertBroken("seq 2: this row does not follow the row before it");
    }

    @Test
    void anAccessThatIsHiddenFromItsPatientIsFound() {
        database.run(ABOVE_TRIGGERS, "update hims.audit_log set patients = '{}' where seq = 3");

        assertBroken("seq 3: this row is filed under other patients");
    }

    @Test
    void aCutTailIsFound() {
        database.run(ABOVE_TRIGGERS, "delete from hims.audit_log where seq > 3");

        assertBroken("seq 4: this row is missing, and so is all that came after it");
    }

    @Test
    void anOldBackupThatHasGoneOnIsFound() {
        long seen = last();
        hims.server().killForcibly();
        database.run(ABOVE_TRIGGERS, "delete from hims.audit_log where seq > 3");
        hims = hims.restarted();
        database = Database.of(hims);
        read((int) seen);

        assertBroken("is not the one that a signed checkpoint has seen");
        database.run(ABOVE_TRIGGERS, "delete from hims.audit_log");
    }

    @Test
    void evenTheOwnerIsStoppedByTriggers() {
        assertThat(Stream.of(
                        "update hims.audit_log set event = ''",
                        "delete from hims.audit_log",
                        "truncate hims.audit_log"))
                .allSatisfy(
                        change -> assertThatThrownBy(() -> database.run(change)).hasMessageContaining("only grows"));
    }

    @Test
    void theUserOfTheServerMayOnlyAddAndRead() {
        Database asServer = database.asApplication();

        assertThat(asServer.number("select count(*) from hims.audit_log")).isPositive();
        assertThat(Stream.of(
                        "update hims.audit_log set event = ''",
                        "delete from hims.audit_log",
                        "truncate hims.audit_log",
                        "alter table hims.audit_log disable trigger all",
                        ABOVE_TRIGGERS))
                .allSatisfy(change -> assertThatThrownBy(() -> asServer.run(change))
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*"));
    }

    private static void assertBroken(String words) {
        ServerProcess.Ended ended = hims.end("audit", "verify");

        assertThat(ended.output()).contains(words);
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private static void read(int times) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        for (int i = 0; i < times; i++) {
            desk.read(patient);
        }
    }

    private static long last() {
        return database.number("select max(seq) from hims.audit_log");
    }

    private static void awaitCheckpointOf(long seq) {
        Path data = hims.server().data();
        Path file = data.resolveSibling(data.getFileName() + "-checkpoints").resolve("shard-0.jsonl");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(file) && text(file).contains("\"seq\":" + seq));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
