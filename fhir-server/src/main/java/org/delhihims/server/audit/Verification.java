package org.delhihims.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.delhihims.audit.Broken;
import org.delhihims.audit.ChainCheck;
import org.delhihims.audit.ChainHash;
import org.delhihims.audit.Checkpoint;
import org.delhihims.audit.Link;

/** Checks the chains in the database, page by page, against the keys and the checkpoints, which are read before them. */
final class Verification {

    private static final int PAGE = 20_000;
    private static final int PAGES_PER_LINE = 10;

    private final AuditTable table;
    private final ChainHash hashing;
    private final Map<Integer, List<Checkpoint>> checkpoints;
    private final List<CheckpointFiles.Line> unsigned;
    private long rows;

    Verification(AuditTable table, ChainHash hashing, CheckpointFiles files) {
        this.table = table;
        this.hashing = hashing;
        try {
            List<CheckpointFiles.Line> lines = files.all();
            checkpoints = lines.stream()
                    .flatMap(line -> line.checkpoint().stream())
                    .collect(Collectors.groupingBy(Checkpoint::shard));
            unsigned =
                    lines.stream().filter(line -> line.checkpoint().isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have rows, and those that have had some. */
    Iterable<Integer> shards() {
        TreeSet<Integer> all = new TreeSet<>(checkpoints.keySet());
        all.addAll(table.shards());
        return all;
    }

    Optional<Broken> walk(int shard, LongConsumer progress) {
        ChainCheck check = new ChainCheck(shard, hashing, checkpoints.getOrDefault(shard, List.of()));
        long walked = 0;
        List<Link> links = table.after(shard, 0, PAGE);
        for (int page = 1; ; page++) {
            boolean isLast = links.size() < PAGE;
            // One page is checked while the next comes.
            CompletableFuture<List<Link>> next = isLast
                    ? CompletableFuture.completedFuture(List.of())
                    : after(shard, links.get(links.size() - 1).seq());
            for (Link link : links) {
                Optional<Broken> broken = check.next(link);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            walked += links.size();
            rows += links.size();
            if (page % PAGES_PER_LINE == 0 || isLast) {
                progress.accept(walked);
            }
            if (isLast) {
                return check.end();
            }
            links = next.join();
        }
    }

    private CompletableFuture<List<Link>> after(int shard, long seq) {
        return CompletableFuture.supplyAsync(() -> table.after(shard, seq, PAGE));
    }

    List<CheckpointFiles.Line> unsigned() {
        return unsigned;
    }

    long rows() {
        return rows;
    }

    long checkpoints() {
        return checkpoints.values().stream().mapToLong(List::size).sum();
    }
}
