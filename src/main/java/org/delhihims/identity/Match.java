package org.delhihims.identity;

import java.util.List;

/** What comparing two records came to: a grade, a score from 0 to 1, and what speaks for it and against it. */
public record Match(MatchGrade grade, double score, List<Evidence> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
