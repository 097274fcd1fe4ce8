package org.delhihims.paper;

import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One line of text as it will stand on paper. All lengths are in ems: parts of the size it is printed in.
 *
 * @param text in reading order, as it is copied from the page
 * @param runs from left to right
 * @param language as BCP 47 names it
 */
record Line(String text, List<Run> runs, boolean isRightToLeft, String language) {

    /** Letters of one font and one direction. */
    record Run(Typeface face, GlyphVector glyphs) {

        double width() {
            return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / Typeface.EM;
        }
    }

    Line {
        runs = List.copyOf(runs);
    }

    double width() {
        return runs.stream().mapToDouble(Run::width).sum();
    }

    /** How far the ink rises above the line the letters stand on. Nastaliq rises twice as far as Latin. */
    double ascent() {
        return runs.stream().mapToDouble(run -> -ink(run).getMinY()).max().orElse(0);
    }

    /** How far the ink hangs below that line. */
    double descent() {
        return runs.stream().mapToDouble(run -> ink(run).getMaxY()).max().orElse(0);
    }

    private static Rectangle2D ink(Run run) {
        Rectangle2D bounds = run.glyphs().getVisualBounds();
        return new Rectangle2D.Double(
                bounds.getX() / Typeface.EM,
                bounds.getY() / Typeface.EM,
                bounds.getWidth() / Typeface.EM,
                bounds.getHeight() / Typeface.EM);
    }
}
