package org.delhihims.paper;

import java.util.List;

/** Pieces of text one under the other that become smaller together until all of them fit. */
record Stack(List<Piece> pieces) {

    private static final double STEP = 0.02;

    /** One piece, with the room under it in millimetres. */
    record Piece(String text, Style style, double room) {}

    Stack {
        pieces = List.copyOf(pieces);
    }

    /** Draws from the upper edge of a box on, and tells how high it has become. */
    double drawIn(Canvas canvas, Box box) {
        double scale = 1;
        while (scale > STEP && heightAt(scale, canvas.setter(), box) > box.height()) {
            scale -= STEP;
        }
        Box rest = box;
        for (Piece piece : pieces) {
            Style style = piece.style().scaled(scale);
            rest = rest.below(canvas.write(piece.text(), style, rest) + piece.room() * scale);
        }
        return rest.y() - box.y();
    }

    private double heightAt(double scale, Typesetter setter, Box box) {
        Box endless = new Box(box.x(), box.y(), box.width(), Double.MAX_VALUE);
        return pieces.stream()
                .mapToDouble(piece -> setter.fit(piece.text(), piece.style().scaled(scale), endless)
                                .height()
                        + piece.room() * scale)
                .sum();
    }
}
