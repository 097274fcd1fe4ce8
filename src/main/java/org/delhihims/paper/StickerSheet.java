package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
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
        Symbol code = QrCode.of(sticker.code(), ErrorCorrectionLevel.M);
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
        double codeX = cell.x() + WIDTH - PADDING + QrCode.QUIET_MODULES * module - side;
        canvas.symbol(code, codeX, cell.y() + (HEIGHT - side) / 2, module, module);
        double width = WIDTH - 2 * PADDING - CODE_SIDE;
        double x = cell.x() + PADDING;
        Style label = Style.bold(7, 6).in(Palette.DEEP);
        canvas.stand(first.both(Words.of("card")), label, x, cell.y() + 9.4, width, Canvas.Side.LEFT);
        canvas.fill(new Box(x, cell.y() + 11.2, 8, 0.8), Palette.MARIGOLD);
        names(canvas, new Box(x, cell.y() + 14.8, width, 20));
        String number = PrintedNumber.inGroups(sticker.number());
        canvas.stand(number, Style.bold(14, 11).in(Palette.DEEP), x, cell.y() + HEIGHT - 8, width, Canvas.Side.LEFT);
    }

    private void names(Canvas canvas, Box box) {
        PrintedName name = PrintedName.of(
                sticker.name(), sticker.latinName(), canvas.setter().shaper());
        List<Stack.Piece> pieces = new ArrayList<>();
        pieces.add(new Stack.Piece(name.first(), Style.bold(14, 4.5), 1.2));
        name.second().ifPresent(latin -> pieces.add(new Stack.Piece(latin, Style.regular(10.5, 4.5), 0)));
        new Stack(pieces).drawIn(canvas, box);
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
