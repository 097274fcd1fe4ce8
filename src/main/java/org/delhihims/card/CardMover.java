package org.delhihims.card;

import org.jspecify.annotations.Nullable;

/**
 * Who moves a card.
 *
 * @param agent a reference to the person, or to the organization whose system it is
 * @param facility the Organization's id of the place where it is done; null at home
 */
public record CardMover(String agent, @Nullable String facility) {

    /** The state itself, when a day has come or nobody is named. */
    public static final CardMover STATE = new CardMover("Organization/delhi-health-department", null);
}
