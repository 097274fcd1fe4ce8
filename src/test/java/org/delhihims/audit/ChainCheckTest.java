package org.delhihims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.delhihims.audit.Broken.Fault;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final int SHARD = 3;
    private static final Instant NOON = Instant.parse("2026-07-24T06:30:00.123456Z");

    private final ChainHash hashing = new ChainHash(new byte[32]);

    @Test
    void aChainAsItWasWrittenIsWhole() {
        List<Link> chain = chain(5);

        assertThat(walk(chain, List.of(checkpoint(chain.get(2)), checkpoint(chain.get(4)))))
                .isEmpty();
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(walk(List.of(), List.of())).isEmpty();
    }

    @Test
    void oneChangedByteIsNamed() {
        List<Link> chain = chain(5);
        Link link = chain.get(2);
        chain.set(2, with(link, link.event().replace("\"status\":200", "\"status\":201"), link.patients(), link.at()));

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 3, Fault.ALTERED));
    }

    @Test
    void aChangedTimeIsNamed() {
        List<Link> chain = chain(5);
        Link link = chain.get(1);
        chain.set(1, with(link, link.event(), link.patients(), link.at().plusNanos(1000)));

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 2, Fault.ALTERED));
    }

    @Test
    void anAccessThatIsHiddenFromItsPatientIsNamed() {
        List<Link> chain = chain(5);
        Link link = chain.get(3);
        chain.set(3, with(link, link.event(), List.of(), link.at()));

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 4, Fault.MISFILED));
    }

    @Test
    void aMissingRowIsNamed() {
        List<Link> chain = chain(5);
        chain.remove(2);

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 3, Fault.MISSING));
    }

    @Test
    void theMissingFirstRowIsNamed() {
        List<Link> chain = chain(5);
        chain.remove(0);

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 1, Fault.MISSING));
    }

    @Test
    void swappedRowsAreNamed() {
        List<Link> chain = chain(5);
        Link second = chain.get(1);
        Link fourth = chain.get(3);
        chain.set(1, numbered(fourth, second.seq()));
        chain.set(3, numbered(second, fourth.seq()));

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 2, Fault.MOVED));
    }

    @Test
    void aRowOfAnotherShardIsNamed() {
        Link other = Link.after(Head.first(SHARD + 1, hashing), NOON, List.of("p1"), event(1), hashing);

        assertThat(walk(List.of(other), List.of())).contains(new Broken(SHARD, 1, Fault.MOVED));
    }

    @Test
    void aTailThatWasCutIsFoundByTheCheckpoint() {
        List<Link> chain = chain(5);

        assertThat(walk(chain.subList(0, 3), List.of(checkpoint(chain.get(4)))))
                .contains(new Broken(SHARD, 4, Fault.CUT_OFF));
    }

    @Test
    void anOldBackupThatHasGoneOnIsFoundByTheCheckpoint() {
        List<Link> chain = chain(5);
        List<Link> restored = new ArrayList<>(chain.subList(0, 2));
        Head head = restored.get(1).head();
        for (int i = 0; i < 5; i++) {
            Link link = Link.after(head, NOON.plusSeconds(900 + i), List.of("p" + (90 + i)), event(90 + i), hashing);
            restored.add(link);
            head = link.head();
        }

        assertThat(walk(restored, List.of(checkpoint(chain.get(3))))).contains(new Broken(SHARD, 4, Fault.REWRITTEN));
    }

    @Test
    void aRowThatWasWrittenWithAnotherKeyIsNamed() {
        List<Link> chain = chain(2);
        ChainHash other = new ChainHash("another key".getBytes(StandardCharsets.US_ASCII));
        chain.add(Link.after(chain.get(1).head(), NOON, List.of("p3"), event(3), other));

        assertThat(walk(chain, List.of())).contains(new Broken(SHARD, 3, Fault.ALTERED));
    }

    private Optional<Broken> walk(List<Link> chain, List<Checkpoint> checkpoints) {
        ChainCheck check = new ChainCheck(SHARD, hashing, checkpoints);
        for (Link link : chain) {
            Optional<Broken> broken = check.next(link);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return check.end();
    }

    private List<Link> chain(int length) {
        List<Link> chain = new ArrayList<>();
        Head head = Head.first(SHARD, hashing);
        for (int i = 1; i <= length; i++) {
            Link link = Link.after(head, NOON.plusSeconds(i), List.of("p" + i), event(i), hashing);
            chain.add(link);
            head = link.head();
        }
        return chain;
    }

    private static String event(int number) {
        String patient = "p" + number;
        return AccessJson.write(new Access(
                "request-" + number,
                Accessor.UNKNOWN,
                new Deed("read", "Patient", null, null),
                Collections.singletonList("Patient/" + patient),
                List.of(patient),
                200,
                Purpose.TREATMENT,
                null));
    }

    private static Checkpoint checkpoint(Link link) {
        return new Checkpoint(link.shard(), link.seq(), link.hash(), link.at());
    }

    private static Link with(Link link, String event, List<String> patients, Instant at) {
        return new Link(link.shard(), link.seq(), at, patients, event, link.previous(), link.hash());
    }

    private static Link numbered(Link link, long seq) {
        return new Link(link.shard(), seq, link.at(), link.patients(), link.event(), link.previous(), link.hash());
    }
}
