package org.delhihims.merge;

/**
 * Two records that may be of one person.
 *
 * @param source the id of the Patient that would give way
 * @param target the id of the Patient that would stay
 */
public record PersonPair(String source, String target) {

    /** The one of the two ids that comes first in any direction. */
    public String first() {
        return source.compareTo(target) < 0 ? source : target;
    }

    public String second() {
        return source.compareTo(target) < 0 ? target : source;
    }
}
