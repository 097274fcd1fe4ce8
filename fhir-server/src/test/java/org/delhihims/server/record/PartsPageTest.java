package org.delhihims.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsPageTest {

    private static final List<Part> ALL = List.of(
            part(Tier.PATIENT, 50, "Patient"),
            part(Tier.COMPARTMENT, 51, "Encounter"),
            part(Tier.COMPARTMENT, 60, "Observation"),
            part(Tier.SUPPORT, 2, "Organization"),
            part(Tier.SUPPORT, 55, "Practitioner"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void aWalkTakesEachPartOnceInOrder(int count) {
        List<Part> seen = new ArrayList<>();
        PartsPage page = PartsPage.cut(ALL, Place.START, count);
        seen.addAll(page.parts());
        while (page.hasNext()) {
            page = PartsPage.cut(ALL, page.end(), count);
            seen.addAll(page.parts());
        }

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void whatIsHisCountsAndWhatThatRefersToDoesNot() {
        assertThat(PartsPage.cut(ALL, Place.START, 2).matches()).isEqualTo(3);
        assertThat(PartsPage.cut(ALL, new Place(Tier.SUPPORT, 2), 2).matches()).isEqualTo(3);
    }

    @Test
    void aPageBeginsBehindAPlaceWhosePartIsGone() {
        assertThat(PartsPage.cut(ALL, new Place(Tier.COMPARTMENT, 55), 1).parts())
                .containsExactly(part(Tier.COMPARTMENT, 60, "Observation"));
    }

    @Test
    void behindTheLastThereIsNothing() {
        PartsPage page = PartsPage.cut(ALL, new Place(Tier.SUPPORT, 99), 1);

        assertThat(page.parts()).isEmpty();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        Place place = new Place(Tier.SUPPORT, 123);

        assertThat(Place.read(place.text())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "3-1", "1-", "1--1", "1-x", "1-1234567890123456789", "1-1,1-2"})
    void whatIsNoPlaceIsNotRead(String text) {
        assertThat(Place.read(text)).isEmpty();
    }

    private static Part part(Tier tier, long key, String type) {
        return new Part(new Place(tier, key), type);
    }
}
