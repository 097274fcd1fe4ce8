package org.delhihims.server.load;

import org.jspecify.annotations.Nullable;

/** One line of the input that is not blank. One that could not be read has no text, and a sentence that says why. */
record Line(Place place, String text, @Nullable String trouble) {

    static Line of(Place place, String text) {
        return new Line(place, text, null);
    }

    static Line unreadable(Place place, String sentence) {
        return new Line(place, "", sentence);
    }
}
