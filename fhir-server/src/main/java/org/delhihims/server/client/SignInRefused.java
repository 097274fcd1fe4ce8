package org.delhihims.server.client;

import java.io.Serial;

/** The server has given no token; the message says why. */
public final class SignInRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SignInRefused(String sentence) {
        super(sentence);
    }
}
