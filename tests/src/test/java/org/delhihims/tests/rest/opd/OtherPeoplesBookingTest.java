package org.delhihims.tests.rest.opd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that knows of us what the CapabilityStatement and the OperationDefinitions say makes a visit from end to end. */
@Tag("rest")
final class OtherPeoplesBookingTest {

    @Test
    void fhirKitClientFindsBooksArrivesAndCancels(Hims hims) {
        Clinic clinic = Clinic.with(hims, 60, 60);
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();
        ObjectNode visit = Json.read("{}");
        visit.put("fhir", hims.address()).put("token", hims.authorization().replace("Bearer ", ""));
        ObjectNode facts = visit.putObject("facts");
        facts.put("start", today).put("end", today);
        facts.putObject("service").put("reference", clinic.service());
        facts.putObject("patient-reference")
                .put("reference", hims.deskAt("lok-nayak").register(Invented.name()));
        assertThat(NodeProgram.run("opd.mjs", List.of(visit.toString())))
                .containsExactly("[\"proposed\",\"booked\",\"arrived\",\"cancelled\"]");
    }
}
