package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;

/** Ten stickers on a sheet of A4, two by five, with marks to cut along. */
record StickerSheet(Sticker sticker, Language first) implements PdfFile.Page {

    static final double SHEET_WIDTH = 210;
    static final double SHEET_HEIGHT = 297;

    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final double WIDTH = 90;
    private static final double HEIGHT = 50;
    private static final double LEFT = (SHEET_WIDTH - COLUMNS * WIDTH) / 2;
    private static final double TOP = 32;
    private static final double MARK = 5;
    private static final double CODE_SIDE = 36;
    private static final double PADDING = 5;

    @Override
    public void drawOn(Canvas canvas) {
        Box head = new Box(LEFT, 8, COLUMNS * WIDTH, TOP - MARK - 8);
        head = head.below(
                canvas.write(first.both(Words.of("stickers")), Style.bold(11, 8).in(Palette.DEEP), head) + 1.2);
        for (Language language : List.of(first, first.other())) {
            Style quiet = Style.regular(8.5, 7).in(Palette.QUIET);
            head = head.below(canvas.write(language.of(Words.of("stickers.cut")), quiet, head) + 0.8);
        }
        Symbol code = Symbol.qr(sticker.code(), ErrorCorrectionLevel.M);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                sticker(canvas, code, new Box(LEFT + column * WIDTH, TOP + row * HEIGHT, WIDTH, HEIGHT));
            }
        }
        marks(canvas);
    }

    private void sticker(Canvas canvas, Symbol code, Box cell) {
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        double codeX = cell.x() + WIDTH - PADDING + Symbol.QUIET_MODULES * module - side;
        canvas.symbol(code, codeX, cell.y() + (HEIGHT - side) / 2, module, module);
        double width = WIDTH - 2 * PADDING - CODE_SIDE;
        double x = cell.x() + PADDING;
        Style label = Style.bold(7, 6).in(Palette.DEEP);
        canvas.write(first.both(Words.of("card")), label, new Box(x, cell.y() + 6, width, 3.4));
        canvas.fill(new Box(x, cell.y() + 10, 8, 0.8), Palette.MARIGOLD);
        names(canvas, new Box(x, cell.y() + 13.5, width, HEIGHT - 26));
        String number = PrintedNumber.inGroups(sticker.number());
        canvas.write(number, Style.bold(14, 11).in(Palette.DEEP), new Box(x, cell.y() + HEIGHT - 11, width, 6));
    }

    private void names(Canvas canvas, Box box) {
        PrintedName name = PrintedName.of(
                sticker.name(), sticker.latinName(), canvas.setter().shaper());
        Box upper = new Box(box.x(), box.y(), box.width(), 14);
        Box lower = box.below(canvas.write(name.first(), Style.bold(13, 6), upper) + 1.2);
        name.second().ifPresent(latin -> canvas.write(latin, Style.regular(10, 6), lower));
    }

    // Outside the stickers, so that none carries a line when it was cut a hair beside its mark.
    private static void marks(Canvas canvas) {
        double right = LEFT + COLUMNS * WIDTH;
        double bottom = TOP + ROWS * HEIGHT;
        for (int column = 0; column <= COLUMNS; column++) {
            double x = LEFT + column * WIDTH;
            canvas.rule(x, TOP - MARK, x, TOP - 1, Palette.QUIET);
            canvas.rule(x, bottom + 1, x, bottom + MARK, Palette.QUIET);
        }
        for (int row = 0; row <= ROWS; row++) {
            double y = TOP + row * HEIGHT;
            canvas.rule(LEFT - MARK, y, LEFT - 1, y, Palette.QUIET);
            canvas.rule(right + 1, y, right + MARK, y, Palette.QUIET);
        }
    }
}
