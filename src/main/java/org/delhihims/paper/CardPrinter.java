package org.delhihims.paper;

import java.time.Clock;
import java.util.List;

/**
 * Prints what a resident is given: the card, its letter, its stickers. Everything comes as a PDF file whose text can be
 * copied and read aloud in every script; equal input at an equal instant gives equal bytes. One printer serves many
 * threads; making one loads the fonts.
 */
public final class CardPrinter {

    private final Clock clock;
    private final Typefaces faces;

    public CardPrinter(Clock clock) {
        this.clock = clock;
        this.faces = new Typefaces();
    }

    /**
     * A card of 85.6 × 54 mm: the front, then the back.
     *
     * @throws org.delhihims.kernel.Refusal when a name or an address holds letters that no font has
     */
    public byte[] card(CardFace face, CardBack back, Language first) {
        return new PdfFile(FrontPage.WIDTH, FrontPage.HEIGHT, first.both(Words.of("card")), first, clock.instant())
                .with(List.of(new FrontPage(face, first), new BackPage(back, first)), setter());
    }

    /** The letter on a page of A4. Refused as a card is. */
    public byte[] letter(Letter letter, Language first) {
        return sheet("letter.subject", new LetterPage(letter, first), first);
    }

    /** Ten stickers on a sheet of A4. Refused as a card is. */
    public byte[] stickers(Sticker sticker, Language first) {
        return sheet("stickers", new StickerSheet(sticker, first), first);
    }

    private byte[] sheet(String title, PdfFile.Page page, Language first) {
        return new PdfFile(
                        StickerSheet.SHEET_WIDTH,
                        StickerSheet.SHEET_HEIGHT,
                        first.both(Words.of(title)),
                        first,
                        clock.instant())
                .with(List.of(page), setter());
    }

    private Typesetter setter() {
        return new Typesetter(new Shaper(faces));
    }
}
