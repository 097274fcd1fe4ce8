package org.delhihims.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Walks the chain of one shard, link by link, and finds where it is broken. */
public final class ChainCheck {

    private final ChainHash hashing;
    private final Map<Long, Checkpoint> seen = new HashMap<>();
    private final long seenUpTo;
    private Head head;

    /** @param checkpoints of this shard, which were made before the walk began */
    public ChainCheck(int shard, ChainHash hashing, Collection<Checkpoint> checkpoints) {
        this.hashing = hashing;
        this.head = Head.first(shard, hashing);
        checkpoints.forEach(checkpoint -> seen.putIfAbsent(checkpoint.seq(), checkpoint));
        this.seenUpTo = checkpoints.stream().mapToLong(Checkpoint::seq).max().orElse(0);
    }

    /** Takes the next link in the order of sequence numbers, and answers what is wrong with it. */
    public Optional<Broken> next(Link link) {
        Optional<Broken.Fault> fault = faultOf(link);
        if (fault.isPresent()) {
            long at = fault.get() == Broken.Fault.MISSING ? head.seq() + 1 : link.seq();
            return Optional.of(new Broken(head.shard(), at, fault.get()));
        }
        head = link.head();
        return Optional.empty();
    }

    private Optional<Broken.Fault> faultOf(Link link) {
        if (link.seq() > head.seq() + 1) {
            return Optional.of(Broken.Fault.MISSING);
        }
        if (link.seq() != head.seq() + 1 || !link.previous().equals(head.hash())) {
            return Optional.of(Broken.Fault.MOVED);
        }
        if (!link.hash().equals(hashing.of(link.previous(), link.seq(), link.at(), link.event()))) {
            return Optional.of(Broken.Fault.ALTERED);
        }
        if (!AccessJson.names(link.event(), link.patients())) {
            return Optional.of(Broken.Fault.MISFILED);
        }
        Checkpoint checkpoint = seen.get(link.seq());
        return checkpoint == null || checkpoint.hash().equals(link.hash())
                ? Optional.empty()
                : Optional.of(Broken.Fault.REWRITTEN);
    }

    /** After the last link: whether there were more. */
    public Optional<Broken> end() {
        return head.seq() < seenUpTo
                ? Optional.of(new Broken(head.shard(), head.seq() + 1, Broken.Fault.CUT_OFF))
                : Optional.empty();
    }
}
