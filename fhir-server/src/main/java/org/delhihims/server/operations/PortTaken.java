package org.delhihims.server.operations;

import java.io.Serial;

/** A port this server needs is in use; the message is the sentence the operator reads. */
final class PortTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PortTaken(int port, String setting) {
        super("Port " + port + " is in use by another program. Stop that program, or choose another port with --"
                + setting + "=PORT.");
    }
}
