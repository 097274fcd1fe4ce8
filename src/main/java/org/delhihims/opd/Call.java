package org.delhihims.opd;

import org.delhihims.kernel.Sentence;

/**
 * Who is called next, and why: kept with each call, so that a day can be gone through again.
 *
 * @param who the one
 * @param why the rule that chose
 * @param turns the turns with this one
 * @param rules the weights of the lanes, as they were
 */
public record Call(Waiting who, Why why, Turns turns, ServingRules rules) {

    /** The rule by which somebody was chosen. */
    public enum Why {
        /** Nobody waits in the other lane. */
        FIRST_IN_LINE("First of those who wait", "प्रतीक्षा करने वालों में पहले"),
        PRIORITY_TURN("The turn of those who are served with priority", "प्राथमिकता वालों की बारी"),
        ORDINARY_TURN("The turn of those who wait in the ordinary line", "सामान्य पंक्ति वालों की बारी");

        private final String english;
        private final String hindi;

        Why(String english, String hindi) {
            this.english = english;
            this.hindi = hindi;
        }

        public Sentence sentence() {
            return new Sentence(english, hindi);
        }
    }
}
