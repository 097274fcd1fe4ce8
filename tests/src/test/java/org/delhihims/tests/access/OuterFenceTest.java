package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * If the gates and guards were gone, HAPI's own interceptor would still keep each role to its types and operations. It starts
 * a server of its own for this one question, so it runs where there is time:
 * {@code ./mvnw -pl tests -am -Pload verify -Dit.test=OuterFenceTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
final class OuterFenceTest {

    @Test
    void theFenceHoldsByItself() {
        Path classes = Path.of("..", "fhir-server", "target", "test-classes").toAbsolutePath();
        try (Hims hims = Hims.onPort(
                "fenced",
                ServerProcess.freePort(),
                ServerProcess.BESIDE + classes,
                "--spring.main.sources=org.delhihims.attack.WithoutGates")) {
            Cast cast = Cast.of(hims);
            String patient = hims.deskAt("lok-nayak").register(Invented.name());
            String result = hims.deskAt("lok-nayak").store(Records.haemoglobin(patient, "lok-nayak", "9.2"));
            Principal registrar = Principal.staff(hims, cast, "registrar", "gtb");
            Principal doctor = Principal.staff(hims, cast, "doctor", "gtb");

            // The guards are gone indeed: no relationship is asked for.
            assertThat(doctor.at(hims).get("/" + result).statusCode()).isEqualTo(200);

            Refused.with(403, registrar.at(hims).get("/" + result));
            Refused.with(403, registrar.at(hims).queryParam("patient", patient).get("/Observation"));
            Refused.with(
                    403,
                    registrar
                            .at(hims)
                            .body(Records.haemoglobin(patient, "gtb", "9.3").toString())
                            .post("/Observation"));
            Refused.with(
                    403,
                    registrar
                            .at(hims)
                            .body("""
                    {"resourceType": "Bundle", "type": "transaction", "entry": [{"request": {"method": "POST",
                      "url": "Observation"}, "resource": %s}]}""".formatted(Records.haemoglobin(patient, "gtb", "9.4")))
                            .post(""));
            Refused.with(403, registrar.at(hims).get("/" + patient + "/$everything"));
        }
    }
}
