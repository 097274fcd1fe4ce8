package org.delhihims.tests;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several callers who do the same thing in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Lets so many callers, numbered from 0, start together, and answers what each was given. */
    public static <T> List<T> callers(int number, IntFunction<T> deed) {
        ExecutorService callers = Executors.newFixedThreadPool(number);
        try {
            CountDownLatch ready = new CountDownLatch(number);
            List<Future<T>> results = IntStream.range(0, number)
                    .mapToObj(caller -> callers.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return deed.apply(caller);
                    }))
                    .toList();
            return results.stream().map(AtOnce::resultOf).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <T> T resultOf(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
