package org.delhihims.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One font file, as Java lays it out and as a PDF embeds it. Java's layout (HarfBuzz) joins, stacks and reorders the
 * letters of Indian scripts; OpenPDF alone would not.
 */
final class Typeface {

    /** Glyphs are laid out at this size and scaled, so that no rounding depends on the size that is printed. */
    static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final Font font;
    private final BaseFont embedded;

    private Typeface(Font font, BaseFont embedded) {
        this.font = font;
        this.embedded = embedded;
    }

    static Typeface of(String file, byte[] trueType) {
        try {
            Font font = BareSystem.withFonts(
                    () -> Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType)), trueType);
            BaseFont embedded =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, trueType, null);
            embedded.setSubset(true);
            return new Typeface(font.deriveFont(EM), embedded);
        } catch (FontFormatException | DocumentException e) {
            throw new IllegalStateException("the font " + file + " is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    boolean covers(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** Glyphs and their places, in thousandths of the size. */
    GlyphVector glyphs(String text, boolean rightToLeft) {
        char[] letters = text.toCharArray();
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(EXACT, letters, 0, letters.length, direction);
    }

    BaseFont embedded() {
        return embedded;
    }
}
