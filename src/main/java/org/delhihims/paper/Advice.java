package org.delhihims.paper;

import java.util.List;

/** What the back of a card tells its holder and its finder, in both languages. */
record Advice(Language first) {

    private static final double LARGEST = 7.5;
    private static final double SMALLEST = 4.5;
    private static final double STEP = 0.25;

    /** One piece, with the room under it in millimetres. */
    private record Piece(String text, boolean isStrong, double room) {

        Style style(double size) {
            return isStrong ? Style.bold(size).in(Palette.DEEP) : Style.regular(size);
        }
    }

    /** Fills what the address has left: a long address makes the advice smaller, not shorter. */
    void drawOn(Canvas canvas, Box box) {
        double size = LARGEST;
        while (size > SMALLEST && heightAt(size, canvas.setter(), box) > box.height()) {
            size -= STEP;
        }
        Box rest = box;
        for (Piece piece : pieces()) {
            rest = rest.below(canvas.write(piece.text(), piece.style(size), rest) + piece.room());
        }
    }

    private double heightAt(double size, Typesetter setter, Box box) {
        Box endless = new Box(box.x(), box.y(), box.width(), Double.MAX_VALUE);
        return pieces().stream()
                .mapToDouble(piece ->
                        setter.fit(piece.text(), piece.style(size), endless).height() + piece.room())
                .sum();
    }

    private List<Piece> pieces() {
        Language second = first.other();
        return List.of(
                new Piece(first.both(Words.of("lost")), true, 0.5),
                new Piece(first.of(Words.of("lost.do")), false, 0.6),
                new Piece(second.of(Words.of("lost.do")), false, 1.4),
                new Piece(first.both(Words.of("found")), true, 0.5),
                new Piece(first.of(Words.of("found.do")), false, 0.6),
                new Piece(second.of(Words.of("found.do")), false, 1.4),
                new Piece(first.of(Words.of("care")), true, 0.6),
                new Piece(second.of(Words.of("care")), true, 0));
    }
}
