package org.delhihims.server.store;

import java.util.List;
import java.util.function.Supplier;
import org.delhihims.kernel.RecordStore;
import org.hl7.fhir.r4.model.Resource;

/** A record store that writes in the server's own name: receipts of what an operation lets a caller do. */
public final class ServerStore implements RecordStore {

    private final RecordStore store;

    ServerStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public void commit(List<? extends Resource> changes) {
        store.commit(changes);
    }

    @Override
    public void write(List<? extends Resource> receipts) {
        store.write(receipts);
    }

    @Override
    public <T> T inOneTransaction(Supplier<T> deed) {
        return store.inOneTransaction(deed);
    }
}
