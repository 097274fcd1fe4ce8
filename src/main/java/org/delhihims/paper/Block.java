package org.delhihims.paper;

import java.util.List;

/**
 * Text set into lines of one size. Lines lie as close as their ink allows, so that a line of Latin takes less room than
 * one of Nastaliq.
 *
 * @param size in points
 * @param leading the least room between the ink of two lines, in ems
 */
record Block(List<Line> lines, float size, double leading) {

    private static final double LEAST_ASCENT = 0.75;
    private static final double LEAST_DESCENT = 0.22;

    Block {
        lines = List.copyOf(lines);
    }

    /** From the top of the block to the foot of its first letters, in millimetres. */
    double baseline() {
        return ascent() * millimetres();
    }

    /** From one line to the next, in millimetres. */
    double step() {
        return (ascent() + descent() + leading) * millimetres();
    }

    /** In millimetres. */
    double height() {
        return lines.isEmpty() ? 0 : lines.size() * step() - leading * millimetres();
    }

    /** The widest line, in millimetres. */
    double width() {
        return lines.stream().mapToDouble(Line::width).max().orElse(0) * millimetres();
    }

    private double ascent() {
        return Math.max(
                LEAST_ASCENT, lines.stream().mapToDouble(Line::ascent).max().orElse(0));
    }

    private double descent() {
        return Math.max(
                LEAST_DESCENT, lines.stream().mapToDouble(Line::descent).max().orElse(0));
    }

    private double millimetres() {
        return size / Canvas.POINTS;
    }
}
