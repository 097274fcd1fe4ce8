package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.delhihims.kernel.Sentence;

/** The slip of a visit on a page of A5: one language first, the other beside it or below. */
record SlipPage(SlipFace face, Language first) implements PdfFile.Page {

    static final double WIDTH = 148;
    static final double HEIGHT = 210;

    private static final double LEFT = 10;
    private static final double INNER = WIDTH - 2 * LEFT;
    private static final double HEAD = 25;
    private static final double PANEL_TOP = 46;
    private static final double PANEL_HEIGHT = 56;
    private static final double PANEL_WIDTH = 72;
    private static final double CODE_SIDE = 52;
    private static final double WHEN_TOP = 108;
    private static final double PERSON_TOP = 130;
    private static final double BRING_TOP = 160;

    @Override
    public void drawOn(Canvas canvas) {
        head(canvas);
        title(canvas);
        place(canvas);
        code(canvas);
        when(canvas);
        person(canvas);
        bring(canvas);
    }

    private void head(Canvas canvas) {
        canvas.fill(new Box(0, 0, WIDTH, HEAD), Palette.DEEP);
        canvas.fill(new Box(0, HEAD, WIDTH, 1), Palette.MARIGOLD);
        names(
                        face.hospital(),
                        Style.bold(14, 7).in(Palette.WHITE),
                        Style.regular(9.5, 6).in(Palette.WHITE))
                .drawIn(canvas, new Box(LEFT, 5, INNER, HEAD - 7));
    }

    private void title(Canvas canvas) {
        canvas.stand(SlipWords.both(Words.of("slip"), first), strong(14), LEFT, 35, 80, Canvas.Side.LEFT);
        String free = SlipWords.both(Words.of("slip.free"), first);
        canvas.stand(free, strong(14), WIDTH / 2, 35, INNER / 2 + LEFT - LEFT / 2 - 5, Canvas.Side.RIGHT);
        names(face.department(), Style.bold(11, 7), Style.regular(9, 6).in(Palette.QUIET))
                .drawIn(canvas, new Box(LEFT, 37.5, PANEL_WIDTH, PANEL_TOP - 38));
    }

    private void place(Canvas canvas) {
        Box panel = new Box(LEFT, PANEL_TOP + 4, PANEL_WIDTH, PANEL_HEIGHT - 4);
        canvas.fillRounded(panel, 2, Palette.PALE);
        double x = panel.x() + 4;
        double width = PANEL_WIDTH - 8;
        double top = panel.y();
        canvas.stand(label("slip.token"), Style.regular(10).in(Palette.QUIET), x, top + 7, width, Canvas.Side.LEFT);
        canvas.stand(face.token(), strong(36, 14), x, top + 21, width, Canvas.Side.LEFT);
        canvas.stand(label("slip.room"), Style.regular(10).in(Palette.QUIET), x, top + 31, width, Canvas.Side.LEFT);
        canvas.stand(face.room(), strong(36, 14), x, top + 45, width, Canvas.Side.LEFT);
    }

    private void code(Canvas canvas) {
        Symbol code = QrCode.of(face.code(), ErrorCorrectionLevel.M);
        double module = code.moduleIn(CODE_SIDE);
        double side = module * code.modules().getWidth();
        double quiet = QrCode.QUIET_MODULES * module;
        canvas.symbol(code, WIDTH - LEFT + quiet - side, PANEL_TOP - quiet, module, module);
        double inked = side - 2 * quiet;
        Box below = new Box(WIDTH - LEFT - inked, PANEL_TOP + inked + 2, inked, 12);
        names(
                        Words.of("slip.code"),
                        Style.regular(8.5, 5).in(Palette.QUIET),
                        Style.regular(8, 5).in(Palette.QUIET))
                .drawIn(canvas, below);
    }

    private void when(Canvas canvas) {
        double half = INNER / 2;
        Style quiet = Style.regular(10).in(Palette.QUIET);
        canvas.stand(label("slip.day"), quiet, LEFT, WHEN_TOP + 3, half - 4, Canvas.Side.LEFT);
        canvas.stand(new SlipWords(face).day(), strong(20, 12), LEFT, WHEN_TOP + 12, half - 4, Canvas.Side.LEFT);
        canvas.stand(label("slip.band"), quiet, LEFT + half, WHEN_TOP + 3, half, Canvas.Side.LEFT);
        canvas.stand(new SlipWords(face).band(), strong(20, 12), LEFT + half, WHEN_TOP + 12, half, Canvas.Side.LEFT);
        canvas.rule(LEFT, WHEN_TOP + 17, LEFT + INNER, WHEN_TOP + 17, Palette.RULE);
    }

    private void person(Canvas canvas) {
        SlipWords words = new SlipWords(face);
        PrintedName name = PrintedName.of(
                face.name().own(), face.name().latin(), canvas.setter().shaper());
        List<Stack.Piece> pieces = new ArrayList<>();
        pieces.add(new Stack.Piece(name.first(), Style.bold(15, 5), 1.4));
        name.second().ifPresent(latin -> pieces.add(new Stack.Piece(latin, Style.regular(11, 5), 1.4)));
        String facts =
                words.person().stream().map(fact -> SlipWords.both(fact, first)).collect(Collectors.joining("   |   "));
        pieces.add(new Stack.Piece(facts, Style.regular(11, 5), 1.4));
        words.card()
                .forEach(card -> pieces.add(new Stack.Piece(label("number") + "  " + card, Style.regular(11, 5), 0)));
        new Stack(pieces).drawIn(canvas, new Box(LEFT, PERSON_TOP, INNER, BRING_TOP - PERSON_TOP - 4));
        canvas.rule(LEFT, BRING_TOP - 3, LEFT + INNER, BRING_TOP - 3, Palette.RULE);
    }

    private void bring(Canvas canvas) {
        List<Stack.Piece> pieces = new ArrayList<>();
        for (Language language : List.of(first, first.other())) {
            boolean isFirst = language == first;
            Style text = Style.regular(isFirst ? 10.5 : 9, 5);
            pieces.add(new Stack.Piece(
                    language.of(Words.of("slip.bring")),
                    Style.bold(isFirst ? 11 : 9, 5).in(Palette.DEEP),
                    1.2));
            pieces.add(new Stack.Piece(language.of(Words.of("slip.bring.text")), text, 1.2));
            pieces.add(new Stack.Piece(language.of(Words.of("slip.care")), text, 3));
        }
        new Stack(pieces).drawIn(canvas, new Box(LEFT, BRING_TOP, INNER, HEIGHT - BRING_TOP - 6));
    }

    private Stack names(Sentence names, Style style, Style second) {
        List<Stack.Piece> pieces = new ArrayList<>();
        pieces.add(new Stack.Piece(first.of(names), style, 1.2));
        if (!names.english().equals(names.hindi())) {
            pieces.add(new Stack.Piece(first.other().of(names), second, 0));
        }
        return new Stack(pieces);
    }

    private String label(String key) {
        return SlipWords.both(Words.of(key), first);
    }

    private static Style strong(double largest, double smallest) {
        return Style.bold(largest, smallest).in(Palette.DEEP);
    }

    private static Style strong(double size) {
        return strong(size, 9);
    }
}
