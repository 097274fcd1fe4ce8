package org.delhihims.identity;

/**
 * How sure it is that two records are of one person, the surest first. Only what is {@code CERTAIN} may be linked without
 * a person looking.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-match-grade.html">FHIR: match-grade</a>
 */
public enum MatchGrade {
    CERTAIN("certain", 0.95, 1),
    PROBABLE("probable", 0.8, 0.95),
    POSSIBLE("possible", 0.5, 0.8),
    CERTAINLY_NOT("certainly-not", 0, 0.5);

    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/match-grade";

    private final String code;
    private final double lowestScore;
    private final double highestScore;

    MatchGrade(String code, double lowestScore, double highestScore) {
        this.code = code;
        this.lowestScore = lowestScore;
        this.highestScore = highestScore;
    }

    public String code() {
        return code;
    }

    /** Whether the records may be linked by themselves. */
    public boolean isAutomatic() {
        return this == CERTAIN;
    }

    /** Whether somebody should look at the two records side by side. */
    public boolean isForReview() {
        return this != CERTAINLY_NOT;
    }

    /** A score kept within what the grade allows, so that sorting by score is sorting by grade. */
    double within(double score) {
        return Math.min(highestScore, Math.max(lowestScore, score));
    }
}
