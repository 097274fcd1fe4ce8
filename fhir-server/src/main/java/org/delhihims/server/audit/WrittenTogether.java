package org.delhihims.server.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.delhihims.audit.Access;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one database transaction stores. Before it commits an intent is stored with it; after, its request's notes have it. */
final class WrittenTogether implements TransactionSynchronization {

    private final AuditTrail trail;
    private final AuditNotes notes;
    private final AuditIntents intents;
    private final Set<AuditNotes.Write> writes = new LinkedHashSet<>();
    private final UUID intent = UUID.randomUUID();

    WrittenTogether(AuditTrail trail, AuditNotes notes, AuditIntents intents) {
        this.trail = trail;
        this.notes = notes;
        this.intents = intents;
    }

    static WrittenTogether inThisTransaction(Supplier<WrittenTogether> fresh) {
        if (TransactionSynchronizationManager.getResource(WrittenTogether.class) instanceof WrittenTogether begun) {
            return begun;
        }
        WrittenTogether begins = fresh.get();
        TransactionSynchronizationManager.bindResource(WrittenTogether.class, begins);
        TransactionSynchronizationManager.registerSynchronization(begins);
        return begins;
    }

    void add(AuditNotes.Write write) {
        writes.add(write);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(WrittenTogether.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(WrittenTogether.class, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        intents.add(intent, notes.accesses(trail.request(), trail.who(), Access.UNANSWERED, List.copyOf(writes)));
    }

    @Override
    public void afterCommit() {
        notes.wrote(List.copyOf(writes), intent);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(WrittenTogether.class);
    }
}
