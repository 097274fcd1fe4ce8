package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
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
        assertThat(Database.of(hims).number(ENTERED)).isEqualTo(1);
        assertThat(Database.of(hims).number(NOTICES)).isEqualTo(1);
        hims.server().killForcibly();
        hims = hims.restarted();
        assertThat(Database.of(hims).number(NOTICES)).isEqualTo(1);
    }
}
