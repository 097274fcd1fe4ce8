package org.delhihims.identity;

/**
 * From which sum of weights on two records are for review, from which they are probably of one person, and how many people
 * may have a phone that still tells something.
 *
 * <p>13 is a frequent name with a phone, or a name with the year, the sex and the PIN code: what is less is shared by too
 * many strangers in a state of two crore. 18 is a little more than name and birth date. Six people are a usual family
 * ({@code domain.md} 3.2.2).
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
