package org.delhihims.paper;

import java.awt.Color;

/** How a piece of text is set: as large as its box allows, between two sizes in points. */
record Style(Weight weight, float largest, float smallest, Color colour) {

    static Style bold(double largest, double smallest) {
        return new Style(Weight.BOLD, (float) largest, (float) smallest, Palette.INK);
    }

    static Style regular(double largest, double smallest) {
        return new Style(Weight.REGULAR, (float) largest, (float) smallest, Palette.INK);
    }

    /** Of one size whatever the box. */
    static Style bold(double size) {
        return bold(size, size);
    }

    /** Of one size whatever the box. */
    static Style regular(double size) {
        return regular(size, size);
    }

    Style in(Color ink) {
        return new Style(weight, largest, smallest, ink);
    }
}
