package org.delhihims.correction;

import java.time.Duration;

/** What the state promises. {@code decidedWithin} is how long after the asking a facility may take to decide. */
public record CorrectionRules(Duration decidedWithin) {

    public CorrectionRules {
        if (decidedWithin.isNegative() || decidedWithin.isZero()) {
            throw new IllegalArgumentException("correction rules out of range: " + decidedWithin);
        }
    }
}
