package org.delhihims.paper;

import java.awt.Color;

/**
 * How a piece of text is set: as large as its box allows, between two sizes in points.
 *
 * @param leading the least room between the ink of two lines, in ems
 */
record Style(Weight weight, float largest, float smallest, double leading, Color colour) {

    private static final double CLOSE = 0.18;

    static Style bold(double largest, double smallest) {
        return new Style(Weight.BOLD, (float) largest, (float) smallest, CLOSE, Palette.INK);
    }

    static Style regular(double largest, double smallest) {
        return new Style(Weight.REGULAR, (float) largest, (float) smallest, CLOSE, Palette.INK);
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
        return new Style(weight, largest, smallest, leading, ink);
    }

    /** With the room between lines that long texts are read with. */
    Style airy() {
        return new Style(weight, largest, smallest, 0.4, colour);
    }

    /** Of one size: so much of the largest, but not less than the smallest. */
    Style scaled(double part) {
        float size = (float) Math.max(smallest, largest * part);
        return new Style(weight, size, size, leading, colour);
    }
}
