package org.delhihims.server.bench;

import java.io.Serial;

/** An answer that is not what was asked for, however fast it came. The reason names no person. */
final class WrongAnswer extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongAnswer(String reason) {
        super(reason);
    }
}
