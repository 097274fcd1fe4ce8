package org.delhihims.opd;

/**
 * In which proportion the two lanes are served while people wait in both. Both are above 0, so nobody waits forever.
 *
 * @param priority how many of the priority lane
 * @param ordinary to how many of the ordinary lane
 */
public record ServingRules(int priority, int ordinary) {

    public ServingRules {
        if (priority < 1 || ordinary < 1) {
            throw new IllegalArgumentException("a lane that is never served: " + priority + " to " + ordinary);
        }
    }
}
