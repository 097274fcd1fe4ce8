package org.delhihims.population;

/** A name of two parts, each in Latin letters and in the script of the community. */
record PersonName(Written given, Written second) {

    /** A word in Latin letters and in its own script. */
    record Written(String latin, String own) {}

    String latin() {
        return given.latin() + " " + second.latin();
    }

    String own() {
        return given.own() + " " + second.own();
    }
}
