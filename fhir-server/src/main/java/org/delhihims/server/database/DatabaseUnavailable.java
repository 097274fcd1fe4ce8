package org.delhihims.server.database;

import java.io.Serial;

/** The embedded database cannot be started; the message is the sentence the operator reads. */
public final class DatabaseUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    DatabaseUnavailable(String sentence) {
        super(sentence);
    }
}
