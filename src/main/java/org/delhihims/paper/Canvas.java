package org.delhihims.paper;

import com.google.zxing.common.BitMatrix;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** One page to draw on, in millimetres from its upper left corner. */
final class Canvas {

    /** Points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    /** Where lines of text begin. */
    enum Side {
        /** Where the language begins: Urdu on the right, the others on the left. */
        START,
        LEFT,
        CENTRE,
        RIGHT
    }

    private final PdfContentByte content;
    private final double pageHeight;
    private final Typesetter setter;

    Canvas(PdfContentByte content, double pageHeight, Typesetter setter) {
        this.content = content;
        this.pageHeight = pageHeight;
        this.setter = setter;
    }

    Typesetter setter() {
        return setter;
    }

    /** Sets a text into a box, and tells how high it has become. */
    double write(String text, Style style, Box box) {
        return write(text, style, box, Side.START);
    }

    double write(String text, Style style, Box box, Side side) {
        return write(setter.fit(text, style, box), style.colour(), box, side);
    }

    /** Sets a text on one line whose letters stand at {@code baseline}, so that neighbours stand level. */
    void stand(String text, Style style, double x, double baseline, double width, Side side) {
        Block block = setter.line(text, style, width);
        write(block, style.colour(), new Box(x, baseline - block.baseline(), width, block.height()), side);
    }

    /** Draws a block from the upper edge of a box on, and tells how high it is. */
    double write(Block block, Color colour, Box box, Side side) {
        GlyphWriter writer = new GlyphWriter(content);
        double baseline = box.y() + block.baseline();
        for (Line line : block.lines()) {
            double free = box.width() - line.width() * block.size() / POINTS;
            writer.write(line, pt(box.x() + free * shift(side, line)), up(baseline), block.size(), colour);
            baseline += block.step();
        }
        return block.height();
    }

    private static double shift(Side side, Line line) {
        return switch (side) {
            case START -> line.isRightToLeft() ? 1 : 0;
            case LEFT -> 0;
            case CENTRE -> 0.5;
            case RIGHT -> 1;
        };
    }

    void fill(Box box, Color colour) {
        content.setColorFill(colour);
        content.rectangle(pt(box.x()), up(box.y() + box.height()), pt(box.width()), pt(box.height()));
        content.fill();
    }

    void fillRounded(Box box, double radius, Color colour) {
        content.setColorFill(colour);
        content.roundRectangle(pt(box.x()), up(box.y() + box.height()), pt(box.width()), pt(box.height()), pt(radius));
        content.fill();
    }

    void rule(double fromX, double fromY, double toX, double toY, Color colour) {
        content.setColorStroke(colour);
        content.setLineWidth(pt(0.15));
        content.moveTo(pt(fromX), up(fromY));
        content.lineTo(pt(toX), up(toY));
        content.stroke();
    }

    /** Draws a symbol's modules as one shape: filled one by one they would show hairlines between them. */
    void symbol(Symbol symbol, double x, double y, double moduleWidth, double moduleHeight) {
        double left = Symbol.onDot(x);
        double top = Symbol.onDot(y);
        BitMatrix modules = symbol.modules();
        content.setColorFill(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            float bottom = up(top + (row + 1) * moduleHeight);
            int column = 0;
            while (column < modules.getWidth()) {
                int start = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > start) {
                    float width = pt((column - start) * moduleWidth);
                    content.rectangle(pt(left + start * moduleWidth), bottom, width, pt(moduleHeight));
                }
                column++;
            }
        }
        content.fill();
    }

    private static float pt(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private float up(double y) {
        return pt(pageHeight - y);
    }
}
