package org.delhihims.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;

/** What a hospital has recorded before it came to the server: a family, a visit each, and some results of each visit. */
final class Past {

    static final int RESULTS = 4;

    /** The lines of each resident: himself, his visit, its results. */
    static final int LINES = 2 + RESULTS;

    private final String family = Invented.surname();
    private final List<String> lines = new ArrayList<>();

    static Past of(int residents) {
        Past past = new Past();
        for (int i = 0; i < residents; i++) {
            past.addResident("p" + i);
        }
        return past;
    }

    private void addResident(String id) {
        String patient = "Patient/" + id;
        add(Records.resident("Asha", family).put("id", id));
        add(Records.opdVisit(patient, "lok-nayak").put("id", "visit-" + id));
        for (int i = 0; i < RESULTS; i++) {
            ObjectNode result =
                    Records.haemoglobin(patient, "lok-nayak", "9." + i).put("id", "result-" + id + "-" + i);
            result.putObject("encounter").put("reference", "Encounter/visit-" + id);
            add(result);
        }
    }

    /** With the zero that a laboratory writes and a JSON library forgets. */
    void add(JsonNode resource) {
        lines.add(resource.toString().replaceAll("(\"value\":9\\.\\d)(?=,)", "$10"));
    }

    void add(String line) {
        lines.add(line);
    }

    void moveFirstToTheEnd() {
        lines.add(lines.remove(0));
    }

    int size() {
        return lines.size();
    }

    String family() {
        return family;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("past.ndjson"), text());
    }

    /** The versions of everything the server has of this family, by reference. */
    Map<String, String> stored(Hims hims) {
        Map<String, String> versions = new TreeMap<>();
        ObjectNode found = hims.deskAt("gtb")
                .search(
                        "Patient",
                        "family",
                        family,
                        "_count",
                        "100",
                        "_revinclude",
                        "Observation:patient",
                        "_revinclude",
                        "Encounter:patient");
        for (JsonNode resource : Json.resourcesIn(found)) {
            versions.put(
                    resource.path("resourceType").asText() + "/"
                            + resource.path("id").asText(),
                    resource.at("/meta/versionId").asText());
        }
        return versions;
    }

    static void isFirstVersion(String reference, String version) {
        assertThat(version).as(reference).isEqualTo("1");
    }

    int residentsStored(Hims hims) {
        return Json.idsIn(hims.deskAt("gtb").search("Patient", "family", family, "_count", "200", "_elements", "id"))
                .size();
    }
}
