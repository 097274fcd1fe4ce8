package org.delhihims.credential;

import java.io.Serial;

/** A text is not what it should be by its form. The message is for makers of software and repeats nothing of the text. */
public final class Malformed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
