package org.delhihims.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Capacity FORTY = new Capacity(Map.of(
            Channel.ONLINE, 16, Channel.COUNTER, 16, Channel.REFERRAL, 3, Channel.FOLLOW_UP, 3, Channel.PRIORITY, 2));

    @Test
    void noOrderOfEventsLetsInMorePeopleThanHaveRoom() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Places places = new Places(capacity(random), Capacity.NONE, false);
            List<Channel> inside = new ArrayList<>();
            for (int step = 0; step < 200; step++) {
                Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
                if (random.nextInt(100) == 0) {
                    places = places.released();
                } else if (random.nextInt(4) == 0 && !inside.isEmpty()) {
                    places = places.giveBack(inside.remove(random.nextInt(inside.size())));
                } else if (places.hasRoom(channel)) {
                    places = places.take(channel);
                    inside.add(channel);
                }
                assertThat(places.taken().total())
                        .isEqualTo(inside.size())
                        .isLessThanOrEqualTo(places.capacity().total());
                assertThat(places.isFull() && places.isReleased()).isEqualTo(isFullAfterRelease(places));
            }
        }
    }

    private static boolean isFullAfterRelease(Places places) {
        return places.isReleased()
                && places.left(Channel.COUNTER) == 0
                && places.left(Channel.REFERRAL) == 0
                && places.left(Channel.FOLLOW_UP) == 0
                && places.left(Channel.PRIORITY) == 0;
    }

    private static Capacity capacity(Random random) {
        Capacity capacity = Capacity.NONE;
        for (Channel channel : Channel.values()) {
            capacity = capacity.with(channel, random.nextInt(12));
        }
        return capacity;
    }

    @Test
    void noChannelTakesAnothersPlaces() {
        Places places = new Places(FORTY, Capacity.NONE.with(Channel.ONLINE, 16), false);

        assertThat(places.hasRoom(Channel.ONLINE)).isFalse();
        assertThat(places.left(Channel.COUNTER)).isEqualTo(16);
        assertThatThrownBy(() -> places.take(Channel.ONLINE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsLeftOnlineGoesToTheCounterAndNeverTheReverse() {
        Places places = new Places(FORTY, Capacity.NONE.with(Channel.ONLINE, 10).with(Channel.COUNTER, 4), false);

        assertThat(places.released().left(Channel.COUNTER)).isEqualTo(12 + 6);
        assertThat(places.released().left(Channel.ONLINE)).isZero();
        assertThat(places.released().left(Channel.REFERRAL)).isEqualTo(3);
    }

    @Test
    void anOnlinePlaceThatIsGivenBackAfterTheReleaseIsTheCounters() {
        Places full = new Places(FORTY, FORTY, true);

        assertThat(full.isFull()).isTrue();
        assertThat(full.giveBack(Channel.ONLINE).left(Channel.COUNTER)).isEqualTo(1);
        assertThat(full.giveBack(Channel.ONLINE).left(Channel.ONLINE)).isZero();
    }

    @Test
    void whoHasAPlaceKeepsItWhenTheCapacityIsCut() {
        Places cut =
                new Places(FORTY, FORTY, false).withCapacity(FORTY.during(Duration.ofMinutes(30), Duration.ofHours(1)));

        assertThat(cut.taken()).isEqualTo(FORTY);
        assertThat(cut.capacity().total()).isEqualTo(8 + 8 + 1 + 1 + 1);
        assertThat(cut.tooMany()).isEqualTo(21);
        for (Channel channel : Channel.values()) {
            assertThat(cut.left(channel)).isZero();
        }
    }

    @Test
    void thePartsOfACapacityAreTheWhole() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Capacity whole = capacity(random);
            int parts = 1 + random.nextInt(9);
            for (Channel channel : Channel.values()) {
                int sum = 0;
                for (int part = 0; part < parts; part++) {
                    sum += whole.part(part, parts).of(channel);
                }
                assertThat(sum).isEqualTo(whole.of(channel));
            }
        }
    }

    @Test
    void aQuotaIsNotBelowNothing() {
        assertThatThrownBy(() -> Capacity.NONE.with(Channel.ONLINE, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
