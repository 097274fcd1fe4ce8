package org.delhihims.tests.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.LoaderProcess;
import org.delhihims.tests.Records;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code hims load}, as an operator runs it beside a server that serves others. */
@Tag("loader")
final class LoaderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Path folder;
    private String source;

    @BeforeEach
    void begin() {
        folder = LoaderProcess.freshFolder("load");
        // Names of this test's own, so that no other test has stored them.
        source = Invented.surname();
    }

    @Test
    void aFileIsStoredAndStoringItAgainChangesNothing(Hims hims) throws IOException {
        Past past = Past.of(8);
        String file = past.in(folder).toString();

        String first = load(hims, 0, file);
        String second = load(hims, 0, file, "--restart");

        assertThat(first).contains(past.size() + " resources created, 0 were there already");
        assertThat(second).contains("0 resources created, " + past.size() + " were there already");
        assertThat(past.stored(hims)).hasSize(past.size()).allSatisfy(Past::isFirstVersion);
    }

    @Test
    void whatIsStoredIsWhatTheFileSays(Hims hims) throws IOException {
        Past past = Past.of(1);

        load(hims, 0, past.in(folder).toString());

        String patient = past.stored(hims).keySet().stream()
                .filter(reference -> reference.startsWith("Patient/"))
                .findFirst()
                .orElseThrow();
        assertThat(patient).matches("Patient/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        ObjectNode results =
                hims.deskAt("gtb").search("Observation", "patient", patient, "_include", "Observation:encounter");
        assertThat(hims.at("gtb")
                        .queryParam("patient", patient)
                        .get("/Observation")
                        .asString())
                .contains("\"value\":9.10,", "Organization/lok-nayak");
        assertThat(Json.referencesIn(results))
                .hasSize(1 + Past.RESULTS)
                .allSatisfy(reference -> assertThat(reference).endsWith(patient.substring(patient.length() - 3)));
    }

    @Test
    void aRefusedLineIsReportedWithItsReasonAndTheOthersAreStored(Hims hims) throws IOException {
        Past past = Past.of(2);
        int good = past.size();
        past.add(Records.resident(Invented.name()).put("birthDate", "2999-01-01"));
        past.add("{\"resourceType\":\"Patient\",");
        past.add(Records.haemoglobin("Patient/nobody", "lok-nayak", "9.1"));
        Path report = folder.resolve("refused.ndjson");

        String said = load(hims, 1, past.in(folder).toString(), "--report=" + report);

        assertThat(said).contains("3 refused", "Patient.birthDate");
        assertThat(past.stored(hims)).hasSize(good);
        List<JsonNode> refused =
                Files.readAllLines(report).stream().<JsonNode>map(Json::read).toList();
        assertThat(refused)
                .extracting(row -> row.path("line").asInt() + " "
                        + row.path("type").asText() + " " + row.path("status").asInt())
                .containsExactlyInAnyOrder(
                        (good + 1) + " Patient 422", (good + 2) + "  0", (good + 3) + " Observation 422");
        assertThat(refused)
                .allSatisfy(row -> assertThat(row.path("sentence").asText()).isNotEmpty());
    }

    @Test
    void standardInputAndCompressionAreTheSameContent(Hims hims) throws IOException {
        Past past = Past.of(3);
        load(hims, 0, past.in(folder).toString());
        Path compressed = folder.resolve("past.without-a-telling-name");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(past.text().getBytes(StandardCharsets.UTF_8));
        }

        String said;
        try (LoaderProcess loader = LoaderProcess.start(folder, compressed, hims, "--source=" + source, "-")) {
            assertThat(loader.awaitExit()).as(loader.output()).isZero();
            said = loader.output();
        }

        assertThat(said).contains("0 resources created, " + past.size() + " were there already");
    }

    @Test
    void whatStandsBeforeItsPatientIsStoredAfterHim(Hims hims) throws IOException {
        Past past = Past.of(6);
        past.moveFirstToTheEnd();

        load(hims, 0, past.in(folder).toString(), "--batch=2");

        assertThat(past.stored(hims)).hasSize(past.size());
    }

    @Test
    void aTransactionIsStoredOnceHoweverOftenItIsLoaded(Hims hims) throws IOException {
        String family = Invented.surname();
        ObjectNode bundle = Records.bundle("transaction");
        String patient = Records.post(bundle, Records.resident("Asha", family));
        Records.post(bundle, Records.haemoglobin(patient, "lok-nayak", "9.5"));
        String file = Files.writeString(folder.resolve("bundle.json"), bundle.toPrettyString())
                .toString();

        load(hims, 0, file);
        String again = load(hims, 0, file);

        assertThat(again).contains("0 resources created, 2 were there already");
        assertThat(Json.resourcesIn(
                        hims.deskAt("gtb").search("Patient", "family", family, "_revinclude", "Observation:patient")))
                .hasSize(2)
                .allSatisfy(resource ->
                        assertThat(resource.at("/meta/versionId").asText()).isEqualTo("1"));
    }

    @Test
    void aLoadThatIsKilledFiveTimesEndsLikeOneThatWasNot(Hims hims) throws IOException {
        Past past = Past.of(60);
        String file = past.in(folder).toString();
        int cutShort = 0;

        for (int kill = 1; kill <= 5; kill++) {
            int enough = kill * 8;
            try (LoaderProcess loader = start(hims, file, "--batch=6", "--connections=2")) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> past.residentsStored(hims) >= enough || !loader.isRunning());
                cutShort += loader.isRunning() ? 1 : 0;
                loader.kill();
            }
        }
        load(hims, 0, file);

        assertThat(cutShort).isPositive();
        assertThat(past.stored(hims)).hasSize(past.size()).allSatisfy(Past::isFirstVersion);
        assertThat(load(hims, 0, file, "--restart")).contains("0 resources created");
    }

    @Test
    void twoLoadsOfOneFileAtOnceStoreItOnce(Hims hims) throws IOException {
        Past past = Past.of(20);
        String file = past.in(folder).toString();

        try (LoaderProcess one = start(hims, file, "--journal=one", "--batch=30");
                LoaderProcess other = start(hims, file, "--journal=other", "--batch=30")) {
            assertThat(one.awaitExit()).as(one.output()).isZero();
            assertThat(other.awaitExit()).as(other.output()).isZero();
        }

        assertThat(past.stored(hims)).hasSize(past.size()).allSatisfy(Past::isFirstVersion);
    }

    @Test
    void aServerThatIsKilledMeanwhileIsWaitedFor() throws IOException {
        Past past = Past.of(60);
        String file = past.in(folder).toString();
        Hims hims = Hims.onPort("loaded", ServerProcess.freePort(), ServerProcess.LONG_LIVED);
        try (LoaderProcess loader = start(hims, file, "--batch=6", "--connections=2")) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> past.residentsStored(hims) > 5);
            hims.server().killForcibly();
            boolean wasAtWork = loader.isRunning();

            try (ServerProcess again = ServerProcess.launchOnPorts(
                    hims.server().data(), hims.server().port(), ServerProcess.freePort())) {
                int exitCode = loader.awaitExit();

                assertThat(wasAtWork).isTrue();
                assertThat(exitCode).as(loader.output()).isZero();
                assertThat(again.isRunning()).isTrue();
                assertThat(past.stored(hims)).hasSize(past.size()).allSatisfy(Past::isFirstVersion);
            }
        }
    }

    @Test
    void whoDoesNotSayWhoHeIsStoresNothing(Hims hims) throws IOException {
        Past past = Past.of(1);

        try (LoaderProcess loader = LoaderProcess.startAsStranger(
                folder, hims, "--source=" + source, past.in(folder).toString())) {
            assertThat(loader.awaitExit()).as(loader.output()).isEqualTo(2);
            assertThat(loader.output()).contains("--client-id and --key").doesNotContain("\tat ");
        }

        assertThat(past.stored(hims)).isEmpty();
    }

    @Test
    void aClientThatIsBlockedMeanwhileStopsAndGoesOnWhenItIsLetInAgain() throws IOException {
        Past past = Past.of(60);
        String file = past.in(folder).toString();
        try (Hims hims = Hims.fresh("blocked")) {
            try (LoaderProcess loader = start(hims, file, "--batch=1", "--connections=1")) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> past.residentsStored(hims) > 2);
                hims.block();

                assertThat(loader.awaitExit()).as(loader.output()).isEqualTo(2);
                assertThat(loader.output()).contains("hims client list", "blocked", "to go on");
            }
            hims.unblock();

            String said = load(hims, 0, file);

            assertThat(said).contains("Going on where an earlier run ended");
            assertThat(past.stored(hims)).hasSize(past.size()).allSatisfy(Past::isFirstVersion);
        }
    }

    private String load(Hims hims, int exitCode, String file, String... options) {
        try (LoaderProcess loader = start(hims, file, options)) {
            assertThat(loader.awaitExit()).as(loader.output()).isEqualTo(exitCode);
            return loader.output();
        }
    }

    private LoaderProcess start(Hims hims, String file, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "--source=" + source;
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = file;
        return LoaderProcess.start(folder, hims, words);
    }
}
