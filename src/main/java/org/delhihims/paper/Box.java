package org.delhihims.paper;

/** Where something stands on a page, in millimetres from the page's upper left corner. */
record Box(double x, double y, double width, double height) {

    /** The same box that much further down, its bottom staying where it was. */
    Box below(double used) {
        return new Box(x, y + used, width, height - used);
    }

    /** The box within, so far from the left and right edges. */
    Box inset(double sides) {
        return new Box(x + sides, y, width - 2 * sides, height);
    }

    Box at(double newX, double newY) {
        return new Box(newX, newY, width, height);
    }
}
