package org.delhihims.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastOfEachTest {

    private static final Instant NOON = Instant.parse("2026-07-20T06:30:00Z");

    @Test
    void theLastOfEachCodeIsChosenAndTheMostRecentStandsFirst() {
        assertThat(chosen(1, at(1, "a"), at(2, "b"), at(3, "a"))).containsExactly("3", "2");
    }

    @Test
    void thoseOfTheSameTimeAsTheLastAreChosenToo() {
        assertThat(chosen(2, at(1, "a"), at(2, "a"), at(2, "a"), at(3, "a"))).containsExactly("3", "2", "2");
    }

    @Test
    void translationsAreOneGroup() {
        assertThat(chosen(1, at(1, "a"), at(2, "b"), at(3, "a", "b"))).containsExactly("3");
        assertThat(chosen(1, at(1, "a"), at(2, "b"), at(3, "a", "c"))).containsExactly("3", "2");
    }

    @Test
    void whatTranslatesTheSameCodeIsOneGroupInAnyOrder() {
        assertThat(chosen(1, at(4, "d"), at(3, "c", "d"), at(2, "b", "c"), at(1, "a", "b")))
                .containsExactly("4");
    }

    @Test
    void nothingIsChosenFromNothing() {
        assertThat(chosen(3)).isEmpty();
    }

    private static List<String> chosen(int max, Sighting... sightings) {
        return new LastOfEach(max)
                .of(List.of(sightings)).stream().map(Sighting::id).toList();
    }

    private static Sighting at(int minute, String... codes) {
        Instant time = NOON.plusSeconds(60L * minute);
        return new Sighting(Integer.toString(minute), time, time, List.of(codes));
    }
}
