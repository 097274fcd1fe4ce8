package org.delhihims.tests.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A city at work on a server that is killed every minute, for ten minutes or as many as {@code -Dhims.endurance.minutes}
 * says. Run it by {@code ./mvnw -pl tests -am -Pendurance verify}.
 */
@Tag("endurance")
final class EnduranceTest {

    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("hims.endurance.minutes", 10));
    private static final Duration BETWEEN_KILLS = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ENTRIES = Day.ENTRIES;

    private final AtomicReference<Hims> hims = new AtomicReference<>();

    @Test
    void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilled() {
        hims.set(Hims.fresh("endurance"));
        Day day = Day.of(hims);
        Instant begin = Instant.now();
        int kills = 0;
        Duration away = Duration.ZERO;
        while (Instant.now().isBefore(begin.plus(LASTS))) {
            Instant next = begin.plus(BETWEEN_KILLS.multipliedBy(kills + 1L));
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(next));
            Instant killed = Instant.now();
            if (kills % 2 == 0) {
                hims.get().server().killForcibly();
            } else {
                hims.get().server().cutPower();
            }
            kills++;
            hims.set(hims.get().restarted());
            away = away.plus(Duration.between(killed, Instant.now()));
        }
        day.end();
        System.out.printf("endurance: %d kills, %d s away, %s%n", kills, away.toSeconds(), day);

        assertThat(day.faults()).isEmpty();
        assertThat(day.families(Day.Fate.ACKNOWLEDGED)).isNotEmpty();
        day.families(Day.Fate.ACKNOWLEDGED)
                .forEach(family -> assertThat(stored(family)).as("acknowledged").isEqualTo(ENTRIES));
        day.families(Day.Fate.CUT_OFF)
                .forEach(family -> assertThat(stored(family)).as("cut off").isIn(0, ENTRIES));
        day.words().forEach(word -> assertThat(found(word)).as("a word").isEqualTo(1));
        assertThat(day.lastRead()).isBetween(day.lastAcknowledged(), day.lastAcknowledged() + 1);
        hims.get().close();
    }

    private int stored(String family) {
        return Json.resourcesIn(hims.get()
                        .deskAt("gtb")
                        .search("Patient", "family", family, "_revinclude", "Observation:patient", "_count", "200"))
                .size();
    }

    /** How many records hold a word. While the text index is made again, the server says so and does not guess. */
    private int found(String word) {
        AtomicReference<Response> answer = new AtomicReference<>();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            answer.set(hims.get().at("gtb").queryParam("_content", word).get("/Observation"));
            return answer.get().statusCode() != 503;
        });
        List<String> ids = Json.idsIn(Json.read(answer.get().asString()));
        return ids.size();
    }
}
