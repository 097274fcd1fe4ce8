package org.delhihims.identity;

/**
 * From which sum of weights on two records are for review, from which they are probably of one person, and how many people
 * may have a phone that still tells something.
 *
 * <p>14 is a name with a birth date, or a name with a year and two small things: less is shared by strangers in a state of
 * two crore. 18 asks for one thing more than name and birth date. Six is the largest usual family (domain rule 3.2.2).
 */
public record MatchRules(int possible, int probable, int peopleOfPhone) {

    public static final MatchRules USUAL = new MatchRules(13, 18, 6);

    public MatchRules {
        if (possible < 1 || probable <= possible || peopleOfPhone < 1) {
            throw new IllegalArgumentException(
                    "match rules out of range: " + possible + ", " + probable + ", " + peopleOfPhone);
        }
    }
}
