package org.delhihims.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.delhihims.tests.Json;
import org.delhihims.tests.NodeProgram;
import org.delhihims.tests.ScannedPaper;
import org.delhihims.tests.ServerProcess;
import org.delhihims.tests.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Five hundred signed cards, good ones and bad ones, printed and scanned from the paper, as {@code hims card verify}, our page for desks, kill-the-clipboard and
 * jose judge them. It needs no server.
 */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherPeoplesVerifiersTest {

    private static final int CARDS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Set<String> BAD =
            Set.of("revoked", "expired", "not-yet-valid", "unknown-issuer", "forged", "malformed");

    private final List<ObjectNode> cards = new ArrayList<>();
    private List<String> scanned;
    private List<String> ours;
    private List<ObjectNode> theirs;

    @BeforeAll
    void judgeTheCards() throws IOException {
        Path folder = Files.createTempDirectory(Work.folder(), "cards-");
        ServerProcess.command(
                PATIENCE, "card", "specimens", folder.toString(), "--count=" + CARDS, "--seed=20261129", "--print");
        for (String line : Files.readAllLines(folder.resolve("cards.ndjson"))) {
            cards.add(Json.read(line));
        }
        scanned = IntStream.range(0, CARDS)
                .parallel()
                .mapToObj(number -> scan(folder, number))
                .toList();
        Path texts = Files.write(folder.resolve("texts"), scanned);
        ours = ServerProcess.command(PATIENCE, "card", "verify", "--trust=" + folder, "--each-line", texts.toString())
                .output()
                .lines()
                .toList();
        List<String> lines = new ArrayList<>(List.of(trust(folder).toString()));
        scanned.forEach(text -> lines.add("{\"text\": \"" + text + "\"}"));
        theirs = NodeProgram.run("cards.mjs", lines).stream().map(Json::read).toList();
    }

    private String scan(Path folder, int number) {
        try {
            int page = cards.get(number).get("side").asText().equals("front") ? 0 : 1;
            return ScannedPaper.codeOn(Files.readAllBytes(folder.resolve(number + ".pdf")), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsScannedFromThePaperIsWhatWasSigned() {
        assertThat(scanned)
                .isEqualTo(cards.stream().map(card -> card.get("text").asText()).toList());
    }

    @Test
    void everyKindOfCardIsAmongThem() {
        assertThat(cards).hasSize(CARDS);
        assertThat(cards.stream().map(card -> card.get("outcome").asText()))
                .containsAll(BAD)
                .contains("valid-online");
    }

    @Test
    void ourCommandAndOurPageSayOfEachCardWhatItsMakerExpects() {
        List<String> expected =
                cards.stream().map(card -> card.get("outcome").asText()).toList();

        assertThat(ours).isEqualTo(expected);
        assertThat(theirs.stream().map(answer -> answer.get("page").asText())).containsExactlyElementsOf(expected);
    }

    @Test
    void joseAcceptsTheGoodCardsAndNoOther() {
        for (int i = 0; i < CARDS; i++) {
            assertThat(theirs.get(i).get("jose").asText().equals("accept"))
                    .as("card %s, which is %s: %s", i, ours.get(i), theirs.get(i))
                    .isEqualTo(!BAD.contains(ours.get(i)));
        }
    }

    @Test
    void killTheClipboardAcceptsTheGoodCardsAndNoOther() {
        for (int i = 0; i < CARDS; i++) {
            // It does not look at nbf, and leaves it to who calls it.
            boolean isAccepted = !BAD.contains(ours.get(i)) || ours.get(i).equals("not-yet-valid");
            assertThat(theirs.get(i).get("clipboard").asText().equals("accept"))
                    .as("card %s, which is %s: %s", i, ours.get(i), theirs.get(i))
                    .isEqualTo(isAccepted);
        }
    }

    private static ObjectNode trust(Path folder) throws IOException {
        ObjectNode trust = Json.read(Files.readString(folder.resolve("issuer.json")));
        trust.set("jwks", Json.read(Files.readString(folder.resolve("jwks.json"))));
        ArrayNode crls = trust.putArray("crls");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("crl-"))
                    .toList()) {
                crls.add(Json.read(Files.readString(file)));
            }
        }
        ArrayNode page = trust.putArray("page");
        for (String name : List.of("signed.js", "card.js")) {
            page.add(script(folder, name).toString());
        }
        return trust;
    }

    /** A script of the page at a desk, as the jar serves it. */
    private static Path script(Path folder, String name) throws IOException {
        Path script = folder.resolve(name);
        try (ZipFile jar = new ZipFile(Work.serverJar().toFile())) {
            ZipEntry entry = jar.getEntry("static/verify/" + name);
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, script);
            }
        }
        return script;
    }
}
