package org.delhihims.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SenderTest implements Sender.Verdicts {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Long> stored = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int created;

    @Override
    public void stored(List<Item> items, int createdNow) {
        items.forEach(item -> stored.add(item.place().line()));
        created += createdNow;
    }

    @Override
    public void refused(Item item, Answer answer) {
        refused.add(item.place().line());
        answers.add(answer);
    }

    @Test
    void whatIsGoodIsOneTransaction() throws IOException {
        try (StubServer server = new StubServer(resources -> Optional.empty())) {
            new Sender(server.endpoint(PATIENCE), this).send(items(100));

            assertThat(server.transactions).hasSize(1);
            assertThat(stored).hasSize(100);
            assertThat(created).isEqualTo(100);
        }
    }

    @Test
    void aCulpritThatNobodyPointsAtIsFoundByHalves() throws IOException {
        try (StubServer server = new StubServer(refusing(Set.of("13", "77"), ""))) {
            new Sender(server.endpoint(PATIENCE), this).send(items(100));

            assertThat(refused).containsExactly(13L, 77L);
            assertThat(server.stored).hasSize(98).doesNotContain("13", "77");
            assertThat(stored).hasSize(98);
        }
    }

    @Test
    void aCulpritThatTheServerPointsAtIsSentAloneAtOnce() throws IOException {
        try (StubServer server = new StubServer(refusing(Set.of("13"), "Bundle.entry[13].resource.birthDate"))) {
            new Sender(server.endpoint(PATIENCE), this).send(items(100));

            assertThat(refused).containsExactly(13L);
            assertThat(server.transactions).hasSize(3);
            assertThat(server.transactions.get(2)).containsExactly("13");
            assertThat(answers.get(0).sentence()).isEqualTo("No.");
        }
    }

    @Test
    void allOfABundleIsRefusedWithOneOfItsEntries() throws IOException {
        Item good = item(1, 1);
        Item bundle = new Item(
                Place.line(0, 2),
                "Bundle",
                List.of(entry("20"), entry("21"), entry("22")),
                true,
                0,
                Set.of(),
                Set.of());

        try (StubServer server = new StubServer(refusing(Set.of("21"), ""))) {
            new Sender(server.endpoint(PATIENCE), this).send(List.of(good, bundle));

            assertThat(refused).containsExactly(2L);
            assertThat(server.stored).containsExactly("1");
        }
    }

    @Test
    void aServerThatIsTooBusyIsWaitedFor() throws IOException {
        try (StubServer server = new StubServer(resources -> Optional.empty())) {
            server.statuses.addAll(List.of(503, 429, 504));

            new Sender(server.endpoint(PATIENCE), this).send(items(3));

            assertThat(server.stored).hasSize(3);
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void aConflictThatPassesIsNoRefusal() throws IOException {
        try (StubServer server = new StubServer(resources -> Optional.empty())) {
            server.statuses.addAll(List.of(409, 409, 409, 409));

            new Sender(server.endpoint(PATIENCE), this).send(items(2));

            assertThat(server.stored).hasSize(2);
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void aServerThatStaysAwayEndsTheLoad() throws IOException {
        StubServer server = new StubServer(resources -> Optional.empty());
        Sender sender = new Sender(server.endpoint(Duration.ofMillis(300)), this);
        server.close();

        assertThatThrownBy(() -> sender.send(items(2)))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("has not answered");
        assertThat(refused).isEmpty();
    }

    private static java.util.function.Function<List<JsonNode>, Optional<StubServer.Refused>> refusing(
            Set<String> ids, String expression) {
        return resources -> resources.stream()
                .filter(resource -> ids.contains(resource.path("id").asText()))
                .findFirst()
                .map(culprit -> new StubServer.Refused(422, "No.", expression));
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> item(i, i)).toList();
    }

    private static Item item(long line, int id) {
        return new Item(
                Place.line(0, line),
                "Patient",
                List.of(entry(Integer.toString(id))),
                false,
                0,
                Set.of(new Name("Patient", Integer.toString(id))),
                Set.of());
    }

    private static ObjectNode entry(String id) {
        ObjectNode entry = JsonText.object();
        entry.putObject("resource").put("resourceType", "Patient").put("id", id);
        return entry;
    }
}
