package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.delhihims.tests.Database;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is stored or answered that is not in the audit, whatever happens to the server. */
@Tag("resilience")
final class AuditCrashTest {

    private static final String UNAUDITED = """
            select count(*) from hfj_resource where res_type in ('Patient', 'Observation') and not exists (
                select 1 from hims.audit_log where strpos(event, '"' || res_type || '/' || fhir_id || '"') > 0)""";

    private static Hims hims;

    @BeforeAll
    static void startWithDataOfItsOwn() {
        hims = Hims.fresh("audit-crash");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void whatWasStoredIsAuditedWhenTheServerIsKilled() {
        for (int i = 0; i < 2; i++) {
            Load load = Load.of(hims, 4);
            load.awaitAcknowledged(12);

            hims.server().killForcibly();
            load.end();
            hims = hims.restarted();

            load.assertNothingLost(hims);
            Database database = Database.of(hims);
            assertThat(database.number(UNAUDITED)).isZero();
            assertThat(database.number("select count(*) from hims.audit_intent"))
                    .isZero();
        }
        ServerProcess.Ended verified = hims.end("audit", "verify");
        assertThat(verified.output()).contains("all is whole");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void nothingIsAnsweredWhileTheAuditCannotBeWritten() {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        Database database = Database.of(hims);
        database.run("alter table hims.audit_log rename to audit_log_away");
        try {
            hims.at("gtb").get("/" + patient).then().statusCode(503).header("Retry-After", "5");
            assertThat(hims.at("gtb").get("/" + patient).asString())
                    .contains("OperationOutcome")
                    .doesNotContain(patient);
        } finally {
            database.run("alter table hims.audit_log_away rename to audit_log");
        }

        desk.read(patient);
    }
}
