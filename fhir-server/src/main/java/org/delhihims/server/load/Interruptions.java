package org.delhihims.server.load;

import java.io.IOException;

/** Nobody interrupts a thread of the loader; the operator ends the process. */
final class Interruptions {

    interface Waiting<T> {
        T call() throws IOException, InterruptedException;
    }

    private Interruptions() {}

    static <T> T unchecked(Waiting<T> waiting) throws IOException {
        try {
            return waiting.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
