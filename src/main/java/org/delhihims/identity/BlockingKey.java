package org.delhihims.identity;

/**
 * A short text that two records of one person have in common, by which an index finds candidates for a {@link Matcher}.
 * What is made from a number holds it in clear and is to be sealed like the number itself.
 */
public record BlockingKey(Rule rule, String text) {

    /** What a key is made of, those that find fewest first. */
    public enum Rule {
        /** A card, account or hospital number with its system. */
        NUMBER,
        PHONE_AND_BIRTH_DATE,
        PHONE_AND_NAME,
        HOME_AND_NAME,
        NAME_AND_BIRTH_DATE,
        NAME_AND_RELATIVE,
        /** Finds many where names are frequent; the only one where a record has nothing but a name and an age. */
        NAME_AND_BIRTH_YEAR;

        public boolean holdsNumber() {
            return this == NUMBER || this == PHONE_AND_BIRTH_DATE || this == PHONE_AND_NAME;
        }
    }

    /** Keys tell who somebody is, so they are kept out of logs. */
    @Override
    public String toString() {
        return "BlockingKey[" + rule + "]";
    }
}
