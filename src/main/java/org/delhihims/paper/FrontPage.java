package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.LocalDate;

/**
 * The front of a card, 85.6 × 54 mm (ISO/IEC 7810, ID-1). The national emblem is not drawn, for its use is reserved by
 * the State Emblem of India (Prohibition of Improper Use) Act 2005; the right end of the head is left free for it.
 */
record FrontPage(CardFace face, Language first) implements PdfFile.Page {

    static final double WIDTH = 85.6;
    static final double HEIGHT = 54;
    static final double MARGIN = 4;

    /** What stands to the left of the code. */
    static final double COLUMN = 43.4;

    private static final double HEAD = 11;
    private static final double EMBLEM_ROOM = 12;
    private static final double CODE_SIDE = 35;
    private static final double CODE_RIGHT = WIDTH - 2.4;
    private static final double CODE_TOP = 12.2;
    private static final double STRIP = 4.6;

    @Override
    public void drawOn(Canvas canvas) {
        canvas.fill(new Box(0, 0, WIDTH, HEAD), Palette.DEEP);
        canvas.fill(new Box(0, HEAD, WIDTH, 0.6), Palette.MARIGOLD);
        title(canvas);
        issuer(canvas);
        new Holder(face, first).drawOn(canvas);
        number(canvas);
        code(canvas);
        strip(canvas);
    }

    private void title(Canvas canvas) {
        String title = first.of(Words.of("card"));
        String second = first.other().of(Words.of("card"));
        canvas.write(title, Style.bold(12, 9).in(Palette.WHITE), new Box(MARGIN, 1.5, 32, 5.6));
        canvas.write(second, Style.regular(7.5, 6).in(Palette.WHITE), new Box(MARGIN, 7.1, 32, 3.4));
    }

    private void issuer(Canvas canvas) {
        double x = MARGIN + 32;
        Box box = new Box(x, 1.7, WIDTH - x - EMBLEM_ROOM, 3);
        Style strong = Style.bold(6.5, 5).in(Palette.WHITE);
        Style plain = Style.regular(5.5, 4.5).in(Palette.WHITE);
        canvas.write(first.both(Words.of("issuer")), strong, box, Canvas.Side.RIGHT);
        canvas.write(first.of(Words.of("department")), plain, box.at(x, 4.8), Canvas.Side.RIGHT);
        canvas.write(first.other().of(Words.of("department")), plain, box.at(x, 7.5), Canvas.Side.RIGHT);
    }

    private void number(Canvas canvas) {
        String number = PrintedNumber.inGroups(face.number());
        canvas.write(number, Style.bold(14.5, 12).in(Palette.DEEP), new Box(MARGIN, 37.4, COLUMN, 6));
        Symbol bars = Symbol.code128(face.number());
        double module = bars.moduleIn(COLUMN);
        canvas.symbol(bars, MARGIN - Symbol.QUIET_BARS * module, 42.4, module, 5.6);
    }

    private void code(Canvas canvas) {
        Symbol code = Symbol.qr(face.code(), ErrorCorrectionLevel.M);
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        canvas.symbol(code, CODE_RIGHT - side, CODE_TOP, module, module);
        String issued = first.both(Words.of("issued")) + " " + CardDates.printed(face.issued());
        Box under = new Box(CODE_RIGHT - side, CODE_TOP + side - 0.6, side - Symbol.QUIET_MODULES * module, 3);
        canvas.write(issued, Style.regular(5.5).in(Palette.QUIET), under, Canvas.Side.RIGHT);
    }

    private void strip(Canvas canvas) {
        LocalDate until = face.temporaryUntil();
        if (until == null) {
            canvas.fill(new Box(0, HEIGHT - 2, WIDTH, 2), Palette.DEEP);
            return;
        }
        double top = HEIGHT - STRIP;
        canvas.fill(new Box(0, top, WIDTH, STRIP), Palette.MARIGOLD);
        double half = WIDTH / 2 - MARGIN;
        String temporary = first.both(Words.of("temporary"));
        String validity = first.both(Words.of("temporary.until", CardDates.printed(until)));
        canvas.write(temporary, Style.bold(7, 6), new Box(MARGIN, top + 1, half, 3.4));
        canvas.write(validity, Style.bold(7, 5), new Box(WIDTH / 2, top + 1, half, 3.4), Canvas.Side.RIGHT);
    }
}
