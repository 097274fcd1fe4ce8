package org.delhihims.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.delhihims.kernel.ImportedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p1\","
            + "\"managingOrganization\":{\"reference\":\"Organization/lok-nayak\"}}";
    private static final String VISIT =
            "{\"resourceType\":\"Encounter\",\"id\":\"e1\"," + "\"subject\":{\"reference\":\"Patient/p1\"}}";
    private static final ImportedId ASHA = ImportedId.of("gtb", "Patient", "p1");
    private static final String HER_VISIT = "Encounter/" + ImportedId.of("gtb", "Encounter", "e1", ASHA.shard());

    private StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer(resources -> Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNameBecomesAnIdOfTheSourceAndSoDoesWhatRefersToIt() throws NotJson {
        List<Item> items = items(PATIENT, VISIT);

        assertThat(url(items.get(0))).isEqualTo("Patient/" + ASHA);
        assertThat(url(items.get(1))).isEqualTo(HER_VISIT);
        assertThat(text(items.get(1))).contains("\"subject\":{\"reference\":\"Patient/" + ASHA + "\"}");
        assertThat(items.get(1).needs()).containsExactly(new Name("Patient", ASHA.value()));
    }

    @Test
    void whatTheServerHasKeepsItsName() throws NotJson {
        assertThat(text(items(PATIENT).get(0))).contains("\"Organization/lok-nayak\"");
    }

    @Test
    void anImportedIdStaysWhateverTheSource() throws NotJson {
        String line = "{\"resourceType\":\"Patient\",\"id\":\"" + ASHA + "\"}";

        assertThat(url(items(line).get(0))).isEqualTo("Patient/" + ASHA);
    }

    @Test
    void aReferenceToWhatIsRecordedOfAnotherPatientIsRight() throws NotJson {
        String note = "{\"resourceType\":\"Provenance\",\"id\":\"n1\",\"target\":[{\"reference\":\"Encounter/e1\"}]}";

        assertThat(text(items(note, PATIENT, VISIT).get(0))).contains("\"" + HER_VISIT + "\"");
    }

    @Test
    void aReferenceToWhatAnEarlierLoadHasStoredIsTheSame() throws NotJson {
        String result = "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"subject\":{\"reference\":\"Patient/p1\"},"
                + "\"encounter\":{\"reference\":\"Encounter/e1\"}}";

        assertThat(text(items(result).get(0))).contains("\"" + HER_VISIT + "\"", "\"Patient/" + ASHA + "\"");
    }

    @Test
    void anIdOfAnotherServerKeepsItsShardDigits() throws NotJson {
        String foreign = "0198c5a2-7b1e-7abc-8def-0123456789ab";

        String url = url(items("{\"resourceType\":\"Patient\",\"id\":\"" + foreign + "\"}")
                .get(0));

        assertThat(url).isNotEqualTo("Patient/" + foreign).endsWith("9ab");
    }

    @Test
    void theAddressOfABinaryIsAReferenceToo() throws NotJson {
        String document = "{\"resourceType\":\"DocumentReference\",\"id\":\"d1\","
                + "\"content\":[{\"attachment\":{\"url\":\"Binary/b1\"}}]}";

        assertThat(text(items(document).get(0)))
                .contains("Binary/"
                        + ImportedId.of(
                                "gtb",
                                "Binary",
                                "b1",
                                ImportedId.of("gtb", "DocumentReference", "d1").shard()));
    }

    @Test
    void fragmentsAddressesAndSearchesStay() throws NotJson {
        String line = "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"performer\":[{\"reference\":\"#p\"},"
                + "{\"reference\":\"https://gtb.example/fhir/Patient/p1\"},"
                + "{\"reference\":\"Patient?identifier=x|1\"},{\"reference\":\"urn:uuid:x\"}]}";

        assertThat(text(items(line).get(0)))
                .contains(
                        "\"#p\"",
                        "\"https://gtb.example/fhir/Patient/p1\"",
                        "\"Patient?identifier=x|1\"",
                        "urn:uuid:x");
    }

    @Test
    void theSameLineWithoutAnIdIsTheSameResource() throws NotJson {
        String line = "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"}}";

        List<Item> items = items(line, line, line.replace("x", "y"));

        assertThat(url(items.get(0))).isEqualTo(url(items.get(1))).isNotEqualTo(url(items.get(2)));
    }

    @Test
    void aTransactionIsOneItemWhoseCreatesAreUpdates() throws NotJson {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + "{\"fullUrl\":\"urn:uuid:p1\",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"},"
                + "\"resource\":{\"resourceType\":\"Patient\"}},"
                + "{\"request\":{\"method\":\"POST\",\"url\":\"Encounter\"},\"resource\":{\"resourceType\":\"Encounter\","
                + "\"id\":\"e1\",\"subject\":{\"reference\":\"urn:uuid:p1\"}}},"
                + "{\"fullUrl\":\"urn:uuid:o\",\"request\":{\"method\":\"POST\",\"url\":\"Organization\","
                + "\"ifNoneExist\":\"identifier=x\"},\"resource\":{\"resourceType\":\"Organization\"}}]}";

        List<Item> items = items(bundle);

        assertThat(items).hasSize(1);
        assertThat(items.get(0).isTransaction()).isTrue();
        assertThat(items.get(0).entries())
                .extracting(entry -> entry.at("/request/method").asText() + " "
                        + entry.at("/request/url").asText())
                .containsExactly("PUT Patient/" + ASHA, "PUT " + HER_VISIT, "POST Organization");
        assertThat(text(items.get(0))).contains("\"reference\":\"Patient/" + ASHA, "\"fullUrl\":\"urn:uuid:o\"");
        assertThat(items.get(0).needs()).isEmpty();
    }

    @Test
    void aCollectionFallsIntoItsEntries() throws NotJson {
        List<Item> items = items("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + PATIENT + "},{\"resource\":" + VISIT + "}]}");

        assertThat(items).extracting(ItemsTest::url).containsExactly("Patient/" + ASHA, HER_VISIT);
        assertThat(items).extracting(item -> item.place().entry()).containsExactly(0, 1);
    }

    @Test
    void aLineWithoutATypeIsRefused() {
        assertThatThrownBy(() -> items("{\"id\":\"p1\"}"))
                .isInstanceOf(NotJson.class)
                .hasMessage("The line has no resourceType.");
    }

    private List<Item> items(String... texts) throws NotJson {
        List<Draft> drafts = new ArrayList<>();
        for (String text : texts) {
            drafts.addAll(Drafts.of(Line.of(Place.line(0, drafts.size() + 1), text)));
        }
        Shards shards = new Shards();
        drafts.forEach(draft -> draft.entries()
                .forEach(entry -> entry.name()
                        .ifPresent(name ->
                                Ids.shardOf("gtb", draft, entry).ifPresent(digits -> shards.add(name, digits)))));
        shards.close();
        return new Items("gtb", shards, new ServerIds(server.endpoint(Duration.ofSeconds(5)))).of(drafts);
    }

    private static String url(Item item) {
        return item.entries().get(0).at("/request/url").asText();
    }

    private static String text(Item item) {
        return Stream.of(item.entries().toArray()).map(Object::toString).reduce("", String::concat);
    }
}
