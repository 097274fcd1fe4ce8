package org.delhihims.server.access;

import java.util.Set;
import org.delhihims.access.Requirement;

/**
 * The records of one type that a search can be held to by its parameters.
 *
 * @param isNothing whether there are none
 * @param requirements what must hold for each: {@link Requirement#FACILITY}, {@link Requirement#RELEASED}
 * @param onlyCategories category codes of which each must have one; empty if it does not matter
 * @param noneOfCategories category codes that none may have
 * @param isMasked whether only a part of each is shown
 */
record Reach(
        boolean isNothing,
        Set<Requirement> requirements,
        Set<String> onlyCategories,
        Set<String> noneOfCategories,
        boolean isMasked) {

    static final Reach NOTHING = new Reach(true, Set.of(), Set.of(), Set.of(), false);
    static final Reach EVERYTHING = new Reach(false, Set.of(), Set.of(), Set.of(), false);
}
