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
    private static final double TITLE = 32;
    private static final double EMBLEM_ROOM = 12;
    private static final double CODE_SIDE = 35.6;
    private static final double CODE_RIGHT = WIDTH - 2.4;
    private static final double CODE_TOP = 11.85;
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
        canvas.stand(title, Style.bold(12, 9).in(Palette.WHITE), MARGIN, 5.4, TITLE, Canvas.Side.LEFT);
        canvas.stand(second, Style.regular(7.5, 6).in(Palette.WHITE), MARGIN, 9.1, TITLE, Canvas.Side.LEFT);
    }

    private void issuer(Canvas canvas) {
        double x = MARGIN + TITLE;
        double width = WIDTH - x - EMBLEM_ROOM;
        Style strong = Style.bold(6.5, 5).in(Palette.WHITE);
        Style plain = Style.regular(5.5, 4.5).in(Palette.WHITE);
        canvas.stand(first.both(Words.of("issuer")), strong, x, 3.7, width, Canvas.Side.RIGHT);
        canvas.stand(first.of(Words.of("department")), plain, x, 6.5, width, Canvas.Side.RIGHT);
        canvas.stand(first.other().of(Words.of("department")), plain, x, 9.1, width, Canvas.Side.RIGHT);
    }

    private void number(Canvas canvas) {
        String number = PrintedNumber.inGroups(face.number());
        canvas.stand(number, Style.bold(14.5, 12).in(Palette.DEEP), MARGIN, 41.6, COLUMN, Canvas.Side.LEFT);
        Symbol bars = Symbol.code128(face.number());
        double module = bars.moduleIn(COLUMN);
        canvas.symbol(bars, MARGIN - Symbol.QUIET_BARS * module, 42.9, module, 5.5);
    }

    private void code(Canvas canvas) {
        Symbol code = QrCode.of(face.code(), ErrorCorrectionLevel.M);
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        canvas.symbol(code, CODE_RIGHT - side, CODE_TOP, module, module);
        String issued = first.both(Words.of("issued")) + " " + CardDates.printed(face.issued());
        double baseline = CODE_TOP + side + 1;
        double width = side - QrCode.QUIET_MODULES * module;
        Style quiet = Style.regular(5.5, 5).in(Palette.QUIET);
        canvas.stand(issued, quiet, CODE_RIGHT - side, baseline, width, Canvas.Side.RIGHT);
    }

    private void strip(Canvas canvas) {
        LocalDate until = face.temporaryUntil();
        if (until == null) {
            canvas.fill(new Box(0, HEIGHT - 2, WIDTH, 2), Palette.DEEP);
            return;
        }
        double top = HEIGHT - STRIP;
        canvas.fill(new Box(0, top, WIDTH, STRIP), Palette.MARIGOLD);
        double baseline = HEIGHT - 1.6;
        double half = WIDTH / 2 - MARGIN;
        String temporary = first.both(Words.of("temporary"));
        String validity = first.both(Words.of("temporary.until", CardDates.printed(until)));
        Style style = Style.bold(7, 5);
        canvas.stand(temporary, style, MARGIN, baseline, half, Canvas.Side.LEFT);
        canvas.stand(validity, style, WIDTH / 2, baseline, half, Canvas.Side.RIGHT);
    }
}
