package org.delhihims.paper;

import java.util.List;

/**
 * Prints the slip of a visit to a clinic, as a PDF file. The same face gives the same bytes, whenever it is printed. One printer
 * serves many threads; making one loads the fonts.
 */
public final class SlipPrinter {

    private final Typefaces faces = new Typefaces();

    /**
     * On a page of A5, in both languages.
     *
     * @throws org.delhihims.kernel.Refusal when a name holds letters that no font has
     */
    public byte[] page(SlipFace face, Language first) {
        return file(face, first, SlipPage.WIDTH, SlipPage.HEIGHT, new SlipPage(face, first));
    }

    /** On a roll of 80 mm, in one language. Refused as a page is. */
    public byte[] roll(SlipFace face, Language language) {
        return file(face, language, SlipRoll.WIDTH, SlipRoll.HEIGHT, new SlipRoll(face, language));
    }

    private byte[] file(SlipFace face, Language first, double width, double height, PdfFile.Page page) {
        return new PdfFile(width, height, first.both(Words.of("slip")), first, face.issued())
                .with(List.of(page), new Typesetter(new Shaper(faces)));
    }
}
