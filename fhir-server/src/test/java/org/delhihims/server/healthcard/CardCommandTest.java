package org.delhihims.server.healthcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CardCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void makeSpecimens() {
        assertThat(run("specimens", folder.toString(), "--count", "60", "--seed", "7")
                        .exit())
                .isZero();
    }

    @Test
    void aGoodCardIsValidInBothLanguagesAndNothingElseIs() throws IOException {
        Result good = verify(card("valid-online"));
        Result revoked = verify(card("revoked"));

        assertThat(good.exit()).isZero();
        assertThat(good.text()).startsWith("valid-online\n").contains("मान्य", "Card number", "Age of the lists");
        assertThat(revoked.exit()).isOne();
        assertThat(revoked.text()).startsWith("revoked\n").contains("Do not accept it");
    }

    @Test
    void nothingIsShownOfAForgedCard() throws IOException {
        assertThat(verify(card("forged")).text()).startsWith("forged\n").doesNotContain("Card number");
    }

    @Test
    void eachLineGetsTheWordThatItsMakerExpects() throws IOException {
        List<JsonNode> cards = cards();
        Path file = folder.resolve("scanned.txt");
        Files.write(file, cards.stream().map(card -> card.get("text").asText()).toList());

        Result all = run("verify", "--trust", folder.toString(), "--each-line", file.toString());

        assertThat(all.exit()).isOne();
        assertThat(all.text().lines())
                .containsExactlyElementsOf(
                        cards.stream().map(card -> card.get("outcome").asText()).toList());
    }

    @Test
    void listsOfEightDaysAgoShowNoCardToBeValid() throws IOException {
        Path issuer = folder.resolve("issuer.json");
        Files.writeString(
                issuer,
                Files.readString(issuer).replaceAll("\"fetched\":\"[^\"]*\"", "\"fetched\":\"2026-01-01T00:00:00Z\""));

        Result old = verify(card("valid-online"));

        assertThat(old.exit()).isOne();
        assertThat(old.text()).startsWith("lists-outdated\n").contains("hims card trust");
    }

    @Test
    void withoutListsNothingIsChecked(@TempDir Path empty) throws IOException {
        Path file = Files.writeString(empty.resolve("card.txt"), card("valid-online"));

        assertThat(run("verify", "--trust", empty.toString(), file.toString()).exit())
                .isEqualTo(2);
        assertThat(run("verify", "--trust", folder.toString(), "--issuer", "https://other.example", file.toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void listsAreFetchedAndOlderOnesAreRefused(@TempDir Path trust) throws IOException {
        Map<String, String> published = new ConcurrentHashMap<>();
        published.put("/cards/.well-known/jwks.json", Files.readString(folder.resolve("jwks.json")));
        for (JsonNode key : JSON.readTree(published.values().iterator().next()).get("keys")) {
            String kid = key.get("kid").asText();
            published.put(
                    "/cards/.well-known/crl/" + kid + ".json",
                    Files.readString(folder.resolve("crl-" + kid + ".json")));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = published
                    .getOrDefault(exchange.getRequestURI().getPath(), "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/cards";
        try {
            Result fetched = run("trust", "--from", issuer, "--trust", trust.toString());
            published.replaceAll((path, text) -> text.replace("\"ctr\":1", "\"ctr\":0"));
            Result older = run("trust", "--from", issuer, "--trust", trust.toString());

            assertThat(fetched.exit()).isZero();
            assertThat(fetched.text()).isEqualTo("2 keys, 2 lists of revoked cards\n");
            assertThat(older.exit()).isEqualTo(2);
            assertThat(new TrustFolder(trust).read().lists()).allMatch(list -> list.counter() == 1);
        } finally {
            server.stop(0);
        }
    }

    private Result verify(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("card.txt"), text + "\n");
        return run("verify", "--trust", folder.toString(), file.toString());
    }

    private String card(String outcome) throws IOException {
        return cards().stream()
                .filter(card -> card.get("outcome").asText().equals(outcome))
                .findFirst()
                .orElseThrow()
                .get("text")
                .asText();
    }

    private List<JsonNode> cards() throws IOException {
        return JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(folder.resolve("cards.ndjson").toFile())
                .readAll();
    }

    private record Result(int exit, String text) {}

    private static Result run(String... arguments) {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int exit = new CommandLine(new CardCommand()).execute(arguments);
            return new Result(exit, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOutput);
        }
    }
}
