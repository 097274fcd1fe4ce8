package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.delhihims.tests.Records;
import org.delhihims.tests.access.Principal;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links to summaries, as kill-the-clipboard opens them. */
@Tag("journey")
final class OtherPeoplesViewerTest {

    private static final String PASSCODE = "a mango tree";

    @Test
    void killTheClipboardOpensALinkWithTheFileInTheManifestOrBesideIt(Hims hims, Cast cast) {
        Resident asha = Resident.register(hims);
        hims.deskAt("lok-nayak").store(Records.haemoglobin(asha.patient(), "lok-nayak", "9.8"));
        Principal holder = Principal.resident(hims, cast, asha);
        JsonNode shared = Json.read(holder.at(hims)
                .body("{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"passcode\", \"valueString\": \""
                        + PASSCODE + "\"}]}")
                .post("/" + asha.patient() + "/$share-health-link")
                .asString());
        String link = shared.at("/parameter/0/valueString").asText();

        List<ObjectNode> opened = NodeProgram.run(
                        "links.mjs",
                        Stream.of(
                                        asked(link, PASSCODE),
                                        asked(link, "a banana tree"),
                                        asked(link, PASSCODE).put("embeddedLengthMax", 10))
                                .map(JsonNode::toString)
                                .toList())
                .stream()
                .map(Json::read)
                .toList();

        for (int right : List.of(0, 2)) {
            JsonNode document = opened.get(right).at("/found/0");
            assertThat(document.path("type").asText())
                    .as(opened.get(right).toString())
                    .isEqualTo("document");
            assertThat(document.toString()).contains("718-7", asha.name());
        }
        assertThat(opened.get(1).path("error").asText()).isEqualTo("SHLInvalidPasscodeError");
    }

    private static ObjectNode asked(String link, String passcode) {
        return Json.read("{}").put("link", link).put("recipient", "Rao Clinic").put("passcode", passcode);
    }
}
