package org.delhihims.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeQueueTest {

    private static final Change ASHA = new Change("Patient", "asha");
    private static final Change RAVI = new Change("Patient", "ravi");

    private final ChangeQueue queue = new ChangeQueue();

    @Test
    void aResourceThatChangesTwiceIsIndexedOnce() throws InterruptedException {
        queue.add(List.of(ASHA));
        queue.add(List.of(RAVI));
        queue.add(List.of(ASHA));

        assertThat(queue.take(Duration.ZERO).changes()).containsExactly(ASHA, RAVI);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aSearchWaitsForWhatWasCommittedBeforeIt() throws InterruptedException {
        queue.add(List.of(ASHA));
        long asked = queue.latest();
        ChangeQueue.Batch batch = queue.take(Duration.ZERO);

        assertThat(queue.awaitDone(asked, Duration.ofMillis(1))).isFalse();

        queue.done(batch);
        assertThat(queue.isDone()).isTrue();
        queue.add(List.of(RAVI));
        assertThat(queue.isDone()).isFalse();

        assertThat(queue.awaitDone(asked, Duration.ofMillis(1))).isTrue();
        assertThat(queue.awaitDone(queue.latest(), Duration.ofMillis(1))).isFalse();
    }
}
