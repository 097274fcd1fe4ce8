package org.delhihims.server.audit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What one request gives to the writer: its accesses, and the intents that they settle. It is done when it is committed. */
record Submission(List<Entry> entries, List<UUID> intents, CompletableFuture<Void> committed) {

    Submission(List<Entry> entries, List<UUID> intents) {
        this(List.copyOf(entries), List.copyOf(intents), new CompletableFuture<>());
    }
}
