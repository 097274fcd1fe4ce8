package org.delhihims.access;

/**
 * What came of a question about one record.
 *
 * @param factor what has decided: for the record of accesses, never for the answer
 * @param view how much of the record it opens, if it is allowed
 */
public record Decision(boolean isAllowed, String factor, View view) {

    static Decision allowed(String factor, View view) {
        return new Decision(true, factor, view);
    }

    static Decision refused(String factor) {
        return new Decision(false, factor, View.WHOLE);
    }
}
