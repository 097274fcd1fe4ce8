package org.delhihims.identity;

import java.util.Locale;

/** How many pairs were judged how, and the figures that follow. */
final class Tally {

    private int same;
    private int sameLinked;
    private int sameFound;
    private int others;
    private int othersLinked;
    private int othersFound;

    void count(boolean isSame, MatchGrade grade) {
        if (isSame) {
            same++;
            sameLinked += grade.isAutomatic() ? 1 : 0;
            sameFound += grade.isForReview() ? 1 : 0;
        } else {
            others++;
            othersLinked += grade.isAutomatic() ? 1 : 0;
            othersFound += grade.isForReview() ? 1 : 0;
        }
    }

    /** Of what was linked without a person looking, the share that is right. */
    double precisionOfLinks() {
        return share(sameLinked, sameLinked + othersLinked);
    }

    /** Of the pairs of one person, the share that is linked or shown to somebody. */
    double recallAtReview() {
        return share(sameFound, same);
    }

    /** Of the pairs that are linked or shown to somebody, the share that is of one person. */
    double precisionAtReview() {
        return share(sameFound, sameFound + othersFound);
    }

    double recallOfLinks() {
        return share(sameLinked, same);
    }

    int linked() {
        return sameLinked + othersLinked;
    }

    /** Pairs, linked and found, as cells of a table. */
    String cells() {
        return same > 0
                ? "%d | %d | %d | %s".formatted(same, sameLinked, sameFound, text(recallAtReview()))
                : "%d | %d | %d | %s".formatted(others, othersLinked, othersFound, "");
    }

    static String text(double share) {
        return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.4f", share);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
