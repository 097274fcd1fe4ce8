package org.delhihims.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfGlyphArray;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.awt.Color;
import java.awt.font.GlyphVector;

/**
 * Writes lines into the content of a page, glyph by glyph where Java's layout put them.
 *
 * <p>Glyphs of Indian scripts cannot be turned back into text, so the text itself is put beside them: what is copied,
 * searched or read aloud is what was written.
 *
 * @see "ISO 32000-1, 14.9.4, replacement text"
 */
final class GlyphWriter {

    private static final PdfName SPAN = new PdfName("Span");

    /** From here on AWT marks glyphs that are not drawn, as joiners leave them. */
    private static final int NO_GLYPH = 0xFFFE;

    /** What is less is below what a printer shows, in thousandths of the size. */
    private static final double LEAST_MOVE = 0.5;

    private final PdfContentByte content;

    GlyphWriter(PdfContentByte content) {
        this.content = content;
    }

    /** From a point on, in points from the lower left corner of the page. */
    void write(Line line, double x, double y, float size, Color colour) {
        PdfDictionary text = new PdfDictionary();
        text.put(PdfName.LANG, new PdfString(line.language()));
        text.put(PdfName.ACTUALTEXT, new PdfString(line.text(), PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(SPAN, text, true);
        content.setColorFill(colour);
        content.beginText();
        double left = x;
        for (Line.Run run : line.runs()) {
            content.setFontAndSize(run.face().embedded(), size);
            content.setTextMatrix((float) left, (float) y);
            show(run.glyphs(), size);
            left += run.width() * size;
        }
        content.endText();
        content.endMarkedContentSequence();
    }

    private void show(GlyphVector glyphs, float size) {
        PdfGlyphArray row = new PdfGlyphArray();
        double pen = 0;
        double rise = 0;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            if (glyphs.getGlyphCode(i) >= NO_GLYPH) {
                continue;
            }
            double x = glyphs.getGlyphPosition(i).getX();
            double y = -glyphs.getGlyphPosition(i).getY();
            if (Math.abs(y - rise) > LEAST_MOVE) {
                content.showText(row);
                row = new PdfGlyphArray();
                content.setTextRise((float) (y * size / Typeface.EM));
                rise = y;
            }
            if (Math.abs(x - pen) > LEAST_MOVE) {
                row.add((float) (pen - x));
            }
            row.add(glyphs.getGlyphCode(i));
            pen = x + glyphs.getGlyphMetrics(i).getAdvanceX();
        }
        content.showText(row);
        content.setTextRise(0);
    }
}
