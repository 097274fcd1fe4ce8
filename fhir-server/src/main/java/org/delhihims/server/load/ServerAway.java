package org.delhihims.server.load;

import java.io.Serial;
import java.net.URI;
import java.time.Duration;

/** The server did not answer for longer than the operator wants to wait. */
final class ServerAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ServerAway(URI address, Duration patience, String last) {
        super("The server at " + address + " has not answered for " + patience.toSeconds() + " s: " + last);
    }
}
