package org.delhihims.server.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sends batches over several connections at once, each after those it depends on: what it refers to must be there. */
final class Pipeline implements AutoCloseable {

    private static final int AHEAD = 8;

    private final ExecutorService connections;
    private final Semaphore places;
    private final int size;
    private final Consumer<List<Item>> send;
    private final Map<Name, CompletableFuture<Void>> underWay = new HashMap<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Pipeline(int connections, Consumer<List<Item>> send) {
        this.connections = Executors.newFixedThreadPool(connections);
        this.size = connections * AHEAD;
        this.places = new Semaphore(size);
        this.send = send;
    }

    /** Takes batches in the order of the input, and waits while too many are under way. */
    void submit(List<Packing.Batch> batches) {
        underWay.values().removeIf(CompletableFuture::isDone);
        CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
        for (Packing.Batch batch : batches) {
            List<CompletableFuture<Void>> before = new ArrayList<>(dependencies(batch.items()));
            if (batch.followsThePrevious()) {
                before.add(previous);
            }
            previous = start(batch.items(), before);
        }
    }

    private List<CompletableFuture<Void>> dependencies(List<Item> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(item.writes().stream(), item.needs().stream()))
                .flatMap(name -> Stream.ofNullable(underWay.get(name)))
                .distinct()
                .toList();
    }

    private CompletableFuture<Void> start(List<Item> items, List<CompletableFuture<Void>> before) {
        places.acquireUninterruptibly();
        throwFailure();
        CompletableFuture<Void> done = CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> run(items), connections);
        items.forEach(item -> item.writes().forEach(name -> underWay.put(name, done)));
        return done;
    }

    /** A failure is kept for the caller, after which nothing more is sent; whoever waits for the batch goes on. */
    private void run(List<Item> items) {
        try {
            if (failure.get() == null) {
                send.accept(items);
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }

    /** Waits until everything is answered. */
    void drain() {
        places.acquireUninterruptibly(size);
        places.release(size);
        throwFailure();
    }

    private void throwFailure() {
        RuntimeException e = failure.get();
        if (e != null) {
            throw e;
        }
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
