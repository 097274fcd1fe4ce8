package org.delhihims.server.load;

import java.io.Serial;

/** A line that cannot be sent, and why, in words that quote nothing of it. */
final class NotJson extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NotJson(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
