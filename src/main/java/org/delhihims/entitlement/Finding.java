package org.delhihims.entitlement;

import java.util.List;
import org.delhihims.kernel.Sentence;

/**
 * Whether one condition holds.
 *
 * @param says why it does not hold, or what is needed to know it
 */
record Finding(Answer answer, List<Sentence> says) {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    static final Finding HOLDS = new Finding(Answer.YES, List.of());

    /** The papers that the rule names tell it. */
    static final Finding PAPERS_TELL = new Finding(Answer.UNKNOWN, List.of());

    static Finding fails(Sentence reason) {
        return new Finding(Answer.NO, List.of(reason));
    }

    static Finding unknown(Sentence need) {
        return new Finding(Answer.UNKNOWN, List.of(need));
    }
}
