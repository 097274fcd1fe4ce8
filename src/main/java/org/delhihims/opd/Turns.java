package org.delhihims.opd;

/**
 * How often each lane was served while people waited in both. What was called while a lane was empty took nobody's turn and is
 * not counted.
 *
 * @param priority how often the priority lane
 * @param ordinary how often the ordinary lane
 */
public record Turns(int priority, int ordinary) {

    public static final Turns NONE = new Turns(0, 0);

    Turns and(Lane lane) {
        return lane == Lane.PRIORITY ? new Turns(priority + 1, ordinary) : new Turns(priority, ordinary + 1);
    }
}
