package org.delhihims.server.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A system whose key this server has itself: in the demo, where nobody else plays the hospital or the gateway. */
public final class OwnSystem {

    private final ClientTable table;
    private final Path key;
    private final ClientKind kind;
    private final @Nullable String facility;

    /** The facility is none for a kind of client that is of no facility. */
    public OwnSystem(JdbcClient database, Path key, ClientKind kind, @Nullable String facility) {
        this.table = new ClientTable(database);
        this.key = key;
        this.kind = kind;
        this.facility = facility;
    }

    public Path key() {
        return key;
    }

    public ClientKind kind() {
        return kind;
    }

    /** Registers it, unless it is there, and answers its id. */
    public synchronized String register() throws IOException {
        String clientId = (facility == null ? "demo" : facility) + "-" + kind.code();
        if (Files.exists(key) && table.client(clientId).isPresent()) {
            return clientId;
        }
        ClientDraft draft = new ClientDraft(kind, clientId, null)
                .called(clientId)
                .of(facility)
                .allowed(List.of());
        draft.withNewKey(key);
        table.remove(clientId);
        if (!table.add(draft.registration())) {
            throw new IllegalStateException("the facility " + facility + " has another system");
        }
        return clientId;
    }
}
