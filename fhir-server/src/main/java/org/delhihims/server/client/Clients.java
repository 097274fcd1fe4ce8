package org.delhihims.server.client;

import java.util.Optional;

/** The clients that are registered, as they are now. */
public interface Clients {

    Optional<ClientRegistration> client(String clientId);

    /** Whether some client's pages come from this origin. */
    boolean isOrigin(String origin);
}
