package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.Export;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Listener;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server has promised to do later is done, though it was killed before it could. */
@Tag("resilience")
final class UnfinishedWorkTest {

    private static final int RECORDS = 150;
    private static final int RESULTS_AT_ONCE = 50;
    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void afterAKillSubscribersAreToldAndExportsAreFinished() {
        Hims hims = Hims.fresh("unfinished");
        try (Listener listener = new Listener(503)) {
            String patient = hims.deskAt("gtb").register(Invented.name());
            List<String> results = new ArrayList<>();
            while (results.size() < RECORDS) {
                results.addAll(storeResults(hims, patient));
            }
            Export export = Export.begin(hims, "/$export");
            hims.deskAt("gtb").store(wish("Observation?patient=" + patient, listener.address()));
            List<String> untold = storeResults(hims, patient);
            await().atMost(SOON).until(() -> !listener.calls().isEmpty());

            hims.server().killForcibly();
            int toldBefore = listener.calls().size();
            listener.answer(200);
            hims = hims.restarted();

            await().atMost(SOON).until(() -> listener.calls().size() >= toldBefore + untold.size());
            assertThat(listener.ids().subList(toldBefore, listener.calls().size()))
                    .containsExactlyInAnyOrderElementsOf(untold);
            assertThat(export.at(hims).references())
                    .contains(patient)
                    .containsAll(results.stream().map(id -> "Observation/" + id).toList())
                    .doesNotContainAnyElementsOf(
                            untold.stream().map(id -> "Observation/" + id).toList())
                    .doesNotHaveDuplicates();
        } finally {
            hims.close();
        }
    }

    /** Stores results in one transaction, and answers their ids. */
    private static List<String> storeResults(Hims hims, String patient) {
        ObjectNode bundle = Records.bundle("transaction");
        for (int i = 0; i < RESULTS_AT_ONCE; i++) {
            Records.post(bundle, Records.haemoglobin(patient, "gtb", "9.8"));
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : hims.deskAt("gtb").send(bundle).path("entry")) {
            ids.add(entry.at("/response/location").asText().split("/", -1)[1]);
        }
        return ids;
    }

    private static ObjectNode wish(String criteria, String endpoint) {
        return Json.read("""
                {"resourceType": "Subscription", "status": "requested", "reason": "The board of the ward",
                 "criteria": "%s",
                 "channel": {"type": "rest-hook", "endpoint": "%s", "payload": "application/fhir+json"}}""".formatted(criteria, endpoint));
    }
}
