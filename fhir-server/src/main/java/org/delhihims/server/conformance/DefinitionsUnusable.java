package org.delhihims.server.conformance;

import java.io.Serial;

/** A file of the operator's terminology cannot be taken over; the message is for the operator. */
public final class DefinitionsUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DefinitionsUnusable(String file, String reason) {
        super("The terminology file " + file + " " + reason);
    }
}
