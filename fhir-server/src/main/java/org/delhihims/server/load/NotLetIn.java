package org.delhihims.server.load;

import java.io.Serial;

/** The server does not answer this caller. Nothing is wrong with what was sent, so that it can be sent later. */
final class NotLetIn extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotLetIn(boolean hasSignedIn) {
        super(
                hasSignedIn
                        ? "The server no longer lets this client in. hims client list says whether it was blocked."
                        : "The server wants to know who calls. Give --client-id and --key of a client that hims client add"
                                + " --new-key has registered.");
    }
}
