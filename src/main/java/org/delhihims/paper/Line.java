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
 * @param ascent how far the ink rises above the line the letters stand on; Nastaliq rises twice as far as Latin
 * @param descent how far the ink hangs below that line
 */
record Line(String text, List<Run> runs, boolean isRightToLeft, String language, double ascent, double descent) {

    /** Letters of one font and one direction. */
    record Run(Typeface face, GlyphVector glyphs) {

        double width() {
            return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / Typeface.EM;
        }
    }

    static Line of(String text, List<Run> runs, boolean isRightToLeft, String language) {
        double ascent = 0;
        double descent = 0;
        for (Run run : runs) {
            Rectangle2D ink = run.glyphs().getVisualBounds();
            ascent = Math.max(ascent, -ink.getMinY() / Typeface.EM);
            descent = Math.max(descent, ink.getMaxY() / Typeface.EM);
        }
        return new Line(text, List.copyOf(runs), isRightToLeft, language, ascent, descent);
    }

    double width() {
        return width(runs);
    }

    static double width(List<Run> runs) {
        return runs.stream().mapToDouble(Run::width).sum();
    }
}
