package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.kernel.Sentence;

/** The back of a card: where its holder lives, what to do when it is lost, whom to ring, and emergency data if wanted. */
record BackPage(CardBack back, Language first) implements PdfFile.Page {

    private static final double MARGIN = FrontPage.MARGIN;
    private static final double WIDTH = FrontPage.WIDTH;
    private static final double TOP = 4.2;
    private static final double CODE_SIDE = 37;
    private static final double TILES_TOP = 40.8;
    private static final double TILES_HEIGHT = 10.6;
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
        texts().drawIn(canvas, column);
        helplines(canvas, width);
    }

    private Stack texts() {
        Style strong = Style.bold(7.5, 4).in(Palette.DEEP);
        Style plain = Style.regular(7.5, 4);
        Language second = first.other();
        List<Stack.Piece> pieces = new ArrayList<>();
        if (back.address() != null) {
            Style label = Style.regular(5.5, 4).in(Palette.QUIET);
            pieces.add(new Stack.Piece(first.both(Words.of("address")), label, 0.4));
            pieces.add(new Stack.Piece(back.address(), Style.bold(7.5, 4), 2));
        }
        for (CardBack.Infant infant : back.infants()) {
            Style label = Style.regular(5.5, 4).in(Palette.QUIET);
            pieces.add(new Stack.Piece(first.both(Words.of("infant")), label, 0.4));
            String line = (infant.name() + " " + PrintedNumber.inGroups(infant.number())).strip();
            pieces.add(new Stack.Piece(line, Style.bold(7.5, 4), 1.4));
        }
        pieces.add(new Stack.Piece(first.both(Words.of("lost")), strong, 0.6));
        pieces.add(new Stack.Piece(first.of(Words.of("lost.do")), plain, 0.7));
        pieces.add(new Stack.Piece(second.of(Words.of("lost.do")), plain, 1.8));
        pieces.add(new Stack.Piece(first.of(Words.of("found")), plain, 0.7));
        pieces.add(new Stack.Piece(second.of(Words.of("found")), plain, 1.8));
        pieces.add(new Stack.Piece(first.of(Words.of("care")), strong, 0.7));
        pieces.add(new Stack.Piece(second.of(Words.of("care")), strong, 0));
        return new Stack(pieces);
    }

    private void helplines(Canvas canvas, double column) {
        List<Helpline> helplines = back.helplines();
        double width = (column - GAP * (helplines.size() - 1)) / Math.max(1, helplines.size());
        Box tile = new Box(MARGIN, TILES_TOP, width, TILES_HEIGHT);
        for (Helpline helpline : helplines) {
            canvas.fillRounded(tile, 1.2, Palette.PALE);
            Style number = Style.bold(14, 9).in(Palette.ALERT);
            double x = tile.x() + 1;
            double inner = width - 2;
            Sentence purpose = helpline.purpose();
            Canvas.Side centre = Canvas.Side.CENTRE;
            canvas.stand(helpline.number(), number, x, TILES_TOP + 4.6, inner, centre);
            canvas.stand(first.of(purpose), Style.bold(6.5, 4.5), x, TILES_TOP + 7.4, inner, centre);
            canvas.stand(first.other().of(purpose), Style.regular(5.5, 4.5), x, TILES_TOP + 9.8, inner, centre);
            tile = tile.at(tile.x() + width + GAP, TILES_TOP);
        }
    }

    private void emergency(Canvas canvas, CardBack.EmergencyCode emergency) {
        Symbol code = QrCode.of(emergency.code(), ErrorCorrectionLevel.L);
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        double x = WIDTH - 2.4 - side;
        double dark = x + QrCode.QUIET_MODULES * module;
        double width = side - 2 * QrCode.QUIET_MODULES * module;
        double top = 6.8;
        Style alert = Style.bold(7, 5).in(Palette.ALERT);
        canvas.stand(first.both(Words.of("emergency")), alert, dark, 6.2, width, Canvas.Side.CENTRE);
        canvas.symbol(code, x, top, module, module);
        Sentence issued = Words.of("emergency.issued", CardDates.printed(emergency.issued()));
        Style quiet = Style.regular(5.5, 4.5).in(Palette.QUIET);
        double baseline = top + side + 1.8;
        canvas.stand(first.of(issued), quiet, dark, baseline, width, Canvas.Side.CENTRE);
        canvas.stand(first.other().of(issued), quiet, dark, baseline + 2.6, width, Canvas.Side.CENTRE);
    }
}
