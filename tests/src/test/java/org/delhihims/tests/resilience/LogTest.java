package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.ServerProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the servers have written into their logs in all of this run. Comes after all other classes. */
@Tag("resilience")
@Order(Integer.MAX_VALUE)
final class LogTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    @Test
    void noPersonIsFoundInAnyLog(Hims hims) {
        // Also when this class runs alone there is something that the log could give away.
        useEveryWayToMention(hims, Invented.name(), Invented.cardNumber(), Invented.mobile());

        List<String> messages =
                ServerProcess.linesOfAllLogs().map(LogTest::message).toList();
        Set<String> words = messages.stream().flatMap(LogTest::words).collect(Collectors.toSet());

        assertThat(messages).isNotEmpty();
        assertThat(Invented.personal()).isNotEmpty();
        assertThat(Invented.personal().stream()
                        .filter(value -> words(value).allMatch(words::contains))
                        .filter(value -> messages.stream().anyMatch(message -> mentions(message, value))))
                .isEmpty();
    }

    @Test
    void everyLineOfTheLogIsAnEntryThatAProgramCanRead(Hims hims) {
        hims.at("gtb").get("/metadata").then().statusCode(200);

        assertThat(hims.server().log().lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(Json.read(line).path("@timestamp").asText()).isNotEmpty());
    }

    @Test
    void refusalsAreNotFaults(Hims hims) {
        hims.at("gtb").queryParam("nickname", "Asha").get("/Patient").then().statusCode(400);

        assertThat(entriesOf(hims)).noneMatch(entry -> entry.contains("Exception thrown by interceptor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "Binary"})
    void aCallerWhoHangsUpIsNoFault(String type, Hims hims) throws IOException {
        try (UnfinishedRequest request = UnfinishedRequest.create(
                hims, type, Records.resident(Invented.name()).toString())) {
            request.breakOff();
        }

        assertThat(faultsOf(hims)).isEmpty();
    }

    @Test
    void nothingWentWrongInsideTheServer(Hims hims) {
        hims.at("gtb").get("/metadata").then().statusCode(200);

        assertThat(faultsOf(hims)).isEmpty();
    }

    private static List<ObjectNode> faultsOf(Hims hims) {
        return linesOf(hims).stream()
                .filter(entry -> level(entry).equals("ERROR"))
                .toList();
    }

    private static void useEveryWayToMention(Hims hims, String name, String card, String phone) {
        ObjectNode resident = Records.residentWithCard(name, card);
        resident.withArray("telecom").addObject().put("system", "phone").put("value", phone);
        hims.deskAt("lok-nayak").store(resident);
        hims.at("gtb").body(resident.toString()).post("/Patient").then().statusCode(409);
        hims.at("gtb").queryParam("name", name).get("/Patient").then().statusCode(200);
        hims.at("gtb").queryParam("nickname", name).get("/Patient").then().statusCode(400);
        hims.at("gtb").queryParam("birthdate", name).get("/Patient").then().statusCode(400);
        hims.at("gtb").get("/Patient/" + card + "/" + phone).then().statusCode(400);
        hims.at("gtb")
                .body("{\"resourceType\": \"Patient\", \"nickname\": \"" + name + "\"}")
                .post("/Patient");
    }

    private static List<ObjectNode> linesOf(Hims hims) {
        return hims.server()
                .log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Json::read)
                .toList();
    }

    /** The log as a reader sees it, with every escape resolved. */
    private static List<String> entriesOf(Hims hims) {
        List<String> entries = linesOf(hims).stream().map(ObjectNode::toString).toList();
        assertThat(entries).isNotEmpty();
        return entries;
    }

    /** An entry without its time and process, whose digits are nobody's one-time code but may look like one. */
    private static String message(String line) {
        return line.startsWith("{")
                ? Json.read(line).without(List.of("@timestamp", "process")).toString()
                : line;
    }

    /** Of letters or digits. */
    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    /** A one-time code is found where it stands alone, and not within a longer number. */
    private static boolean mentions(String log, String value) {
        return value.matches("\\d{6}")
                ? Pattern.compile("(?<!\\d)" + value + "(?!\\d)").matcher(log).find()
                : log.contains(value);
    }

    private static String level(ObjectNode entry) {
        return entry.path("log.level").asText(entry.at("/log/level").asText());
    }
}
