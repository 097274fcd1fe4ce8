package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import org.delhihims.kernel.Sentence;

/** The back of a card: where its holder lives, what to do when it is lost, whom to ring, and emergency data if wanted. */
record BackPage(CardBack back, Language first) implements PdfFile.Page {

    private static final double MARGIN = FrontPage.MARGIN;
    private static final double WIDTH = FrontPage.WIDTH;
    private static final double TOP = 4.4;
    private static final double CODE_SIDE = 37;
    private static final double TILES_TOP = 42;
    private static final double GAP = 1;

    @Override
    public void drawOn(Canvas canvas) {
        canvas.fill(new Box(0, 0, WIDTH, 2), Palette.DEEP);
        canvas.fill(new Box(0, 2, WIDTH, 0.6), Palette.MARIGOLD);
        CardBack.EmergencyCode emergency = back.emergency();
        double width = WIDTH - 2 * MARGIN;
        if (emergency != null) {
            width -= CODE_SIDE + 0.5;
            emergency(canvas, emergency);
        }
        Box column = new Box(MARGIN, TOP, width, TILES_TOP - GAP - TOP);
        if (back.address() != null) {
            column = column.below(address(canvas, back.address(), column));
        }
        new Advice(first).drawOn(canvas, column);
        helplines(canvas, width);
    }

    private double address(Canvas canvas, String address, Box column) {
        Style label = Style.regular(5.5).in(Palette.QUIET);
        double y = canvas.write(first.both(Words.of("address")), label, column) + 0.4;
        Box box = new Box(column.x(), column.y() + y, column.width(), 9);
        return y + canvas.write(address, Style.bold(8, 5), box) + 1.4;
    }

    private void helplines(Canvas canvas, double column) {
        List<Helpline> helplines = back.helplines();
        double width = (column - GAP * (helplines.size() - 1)) / Math.max(1, helplines.size());
        Box tile = new Box(MARGIN, TILES_TOP, width, 9);
        for (Helpline helpline : helplines) {
            canvas.fillRounded(tile, 1.2, Palette.PALE);
            Box number = new Box(tile.x(), tile.y() + 1, width, 5).inset(1.2);
            Box purpose = new Box(tile.x(), tile.y() + 5.2, width, 3.8).inset(0.8);
            canvas.write(helpline.number(), Style.bold(14, 9).in(Palette.ALERT), number, Canvas.Side.CENTRE);
            canvas.write(first.both(helpline.purpose()), Style.regular(6, 4.5), purpose, Canvas.Side.CENTRE);
            tile = tile.at(tile.x() + width + GAP, TILES_TOP);
        }
    }

    private void emergency(Canvas canvas, CardBack.EmergencyCode emergency) {
        Symbol code = Symbol.qr(emergency.code(), ErrorCorrectionLevel.L);
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        Box head = new Box(WIDTH - 2.4 - side, TOP - 0.2, side, 3.4);
        canvas.write(first.both(Words.of("emergency")), Style.bold(7, 5).in(Palette.ALERT), head, Canvas.Side.CENTRE);
        double top = 7;
        canvas.symbol(code, head.x(), top, module, module);
        Sentence issued = Words.of("emergency.issued", CardDates.printed(emergency.issued()));
        Style quiet = Style.regular(5.5, 4.5).in(Palette.QUIET);
        Box foot = head.at(head.x(), top + side);
        double used = canvas.write(first.of(issued), quiet, foot, Canvas.Side.CENTRE) + 0.4;
        canvas.write(first.other().of(issued), quiet, foot.at(foot.x(), foot.y() + used), Canvas.Side.CENTRE);
    }
}
