package org.delhihims.paper;

/** The one relative or guardian whose name stands on a card, as it was given. */
public record Kin(Relation relation, String name) {

    /** There is no duty to have a father: a mother or a guardian stands there as well. */
    public enum Relation {
        FATHER("father"),
        MOTHER("mother"),
        GUARDIAN("guardian");

        private final String key;

        Relation(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
