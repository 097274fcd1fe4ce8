package org.delhihims.tests.rest.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.delhihims.tests.rest.correction.Correction.done;
import static org.delhihims.tests.rest.correction.Correction.task;

import java.time.Duration;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Records;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A facility that takes too long to decide is shown to its administrator. */
@Tag("resilience")
final class CorrectionClockTest {

    private static Hims hims;

    @BeforeAll
    static void startWithLittleTime() {
        hims = Hims.demo("correction-clock", "--hims.correction.decided-within=2s");
    }

    @AfterAll
    static void stop() {
        hims.close();
    }

    @Test
    void whatIsNotDecidedInTimeIsListedAsOverdue() {
        Cast cast = Cast.of(hims);
        Resident resident = Resident.register(hims);
        Principal patient = Principal.resident(hims, cast, resident);
        Principal administrator = Principal.staff(hims, cast, "facility-administrator", "lok-nayak");
        String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(resident.patient(), "lok-nayak", "7.1"));
        String task = task(Correction.send(patient.at(hims), "medRecCxReq", result, "This is not my result."));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(done(administrator
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
}
