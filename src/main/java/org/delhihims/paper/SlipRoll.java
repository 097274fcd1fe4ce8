package org.delhihims.paper;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The slip of a visit on a roll of 80 mm, of which thermal printers print 72 mm: in one language, in black alone, for they have no
 * grey.
 */
record SlipRoll(SlipFace face, Language language) implements PdfFile.Page {

    static final double WIDTH = 80;
    static final double HEIGHT = 190;

    private static final double LEFT = 5;
    private static final double INNER = WIDTH - 2 * LEFT;

    /** Modules of six dots of 300 an inch are four dots of 203 an inch, which thermal printers have, but for a hair. */
    private static final int DOTS = 6;

    /** A code of more modules than usual has smaller ones. */
    private static final double CODE_SIDE = 44;

    private static final double CODE_TOP = 114;

    @Override
    public void drawOn(Canvas canvas) {
        SlipWords words = new SlipWords(face);
        head(canvas);
        line(canvas, words("slip.token"), 11, 33);
        line(canvas, face.token(), 34, 45);
        line(canvas, words("slip.room") + " " + face.room(), 22, 55.5);
        line(canvas, words.day(), 16, 65);
        line(canvas, words.band(), 20, 73.5);
        rule(canvas, 77.5);
        person(canvas, words);
        line(canvas, words("slip.free"), 13, 110);
        code(canvas);
        rule(canvas, 163.5);
        bring(canvas);
    }

    private void head(Canvas canvas) {
        List<Stack.Piece> pieces = new ArrayList<>();
        pieces.add(new Stack.Piece(language.of(face.hospital()), black(Style.bold(12, 6)), 1));
        pieces.add(new Stack.Piece(language.of(face.department()), black(Style.regular(11, 6)), 1));
        pieces.add(new Stack.Piece(words("slip"), black(Style.regular(10, 6)), 0));
        new Stack(pieces).drawIn(canvas, new Box(LEFT, 4, INNER, 21));
        rule(canvas, 26.5);
    }

    private void person(Canvas canvas, SlipWords words) {
        PrintedName name = PrintedName.of(
                face.name().own(), face.name().latin(), canvas.setter().shaper());
        List<Stack.Piece> pieces = new ArrayList<>();
        pieces.add(new Stack.Piece(name.first(), black(Style.bold(13, 6)), 1));
        name.second().ifPresent(latin -> pieces.add(new Stack.Piece(latin, black(Style.regular(10, 6)), 1)));
        String facts = words.person().stream().map(language::of).collect(Collectors.joining(" | "));
        pieces.add(new Stack.Piece(facts, black(Style.regular(11, 6)), 1));
        words.card()
                .forEach(card ->
                        pieces.add(new Stack.Piece(words("number") + " " + card, black(Style.regular(11, 6)), 0)));
        new Stack(pieces).drawIn(canvas, new Box(LEFT, 80, INNER, 24.5));
    }

    private void code(Canvas canvas) {
        Symbol code = QrCode.of(face.code(), ErrorCorrectionLevel.M);
        double module = Math.min(DOTS * Symbol.DOT, code.moduleIn(CODE_SIDE));
        double side = module * code.modules().getWidth();
        canvas.symbol(code, (WIDTH - side) / 2, CODE_TOP - QrCode.QUIET_MODULES * module / 2, module, module);
        canvas.write(
                words("slip.code"), black(Style.regular(9, 6)), new Box(LEFT, 155.5, INNER, 7), Canvas.Side.CENTRE);
    }

    private void bring(Canvas canvas) {
        new Stack(List.of(
                        new Stack.Piece(words("slip.bring"), black(Style.bold(10, 5)), 0.8),
                        new Stack.Piece(words("slip.bring.text"), black(Style.regular(9.5, 5)), 0.8),
                        new Stack.Piece(words("slip.care"), black(Style.regular(9.5, 5)), 0)))
                .drawIn(canvas, new Box(LEFT, 165.5, INNER, HEIGHT - 165.5 - 3));
    }

    private static void line(Canvas canvas, String text, double size, double baseline) {
        canvas.stand(text, black(Style.bold(size, 8)), LEFT, baseline, INNER, Canvas.Side.CENTRE);
    }

    private static void rule(Canvas canvas, double y) {
        canvas.rule(LEFT, y, LEFT + INNER, y, Color.BLACK);
    }

    private static Style black(Style style) {
        return style.in(Color.BLACK);
    }

    private String words(String key) {
        return language.of(Words.of(key));
    }
}
