package org.delhihims.server.emergency;

import java.util.Arrays;
import java.util.Optional;

/** What whoever reviews it thinks of a grant. */
enum Verdict {
    JUSTIFIED("justified"),
    NOT_JUSTIFIED("not-justified"),
    NEEDS_INFORMATION("needs-information");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }
}
