package org.delhihims.server.transport;

import java.io.Serial;

/** Tokens and records could be overheard or callers mistaken; the message is the sentence the operator reads. */
public final class DoorUnsafe extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DoorUnsafe(String sentence) {
        super(sentence);
    }
}
