package org.delhihims.server.client;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Apps that this server brings along. They sign people in and ask for scopes as any other app does, and can be blocked as any other. */
public final class OwnApps {

    private final ClientTable table;

    public OwnApps(JdbcClient database) {
        this.table = new ClientTable(database);
    }

    /**
     * Registers an app, unless it is there as it should be. Where it is there with another address, because the server's own
     * has changed, what it was granted at the old one is gone with it.
     *
     * @param redirectUri the page of this server that a code comes back to
     */
    public void register(ClientKind kind, String clientId, String name, String nameHindi, String redirectUri) {
        ClientRegistration app = new ClientRegistration(
                clientId,
                kind,
                name,
                nameHindi,
                null,
                null,
                null,
                List.of(redirectUri),
                List.of(),
                List.of(),
                new ClientDraft(kind, name, nameHindi).allowed(List.of()).scopes(),
                null,
                null);
        List<ClientRegistration> there = table.all().stream()
                .filter(one -> one.clientId().equals(clientId))
                .toList();
        if (!there.equals(List.of(app))) {
            table.remove(clientId);
            table.add(app);
        }
    }
}
