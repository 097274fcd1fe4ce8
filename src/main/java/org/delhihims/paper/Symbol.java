package org.delhihims.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/**
 * A QR code or a bar code as dark and light modules, its quiet zone included. Modules are printed as whole dots of a
 * printer of 300 dots an inch, which is what card printers have: a module of three dots and a half would come out as
 * three here and four there.
 */
record Symbol(BitMatrix modules) {

    /** The dots of a card printer, in millimetres. */
    static final double DOT = 25.4 / 300;

    /** Light modules on each side of a bar code. */
    static final int QUIET_BARS = 10;

    /** A Code 128 (ISO/IEC 15417), one module high. */
    static Symbol code128(String digits) {
        return new Symbol(new Code128Writer()
                .encode(
                        digits,
                        BarcodeFormat.CODE_128,
                        0,
                        1,
                        Map.of(EncodeHintType.MARGIN, 2 * QUIET_BARS, EncodeHintType.CODE128_COMPACT, true)));
    }

    /** The side of a module in millimetres: as many whole dots as fit, three at least, for fewer do not scan. */
    double moduleIn(double width) {
        int dots = (int) Math.floor(width / modules.getWidth() / DOT + 1e-6);
        if (dots < 3) {
            throw new IllegalArgumentException(
                    modules.getWidth() + " modules are too many to scan from " + width + " mm");
        }
        return dots * DOT;
    }

    /** The nearest place at which a printer has a dot: a symbol that begins between two dots is smeared all over. */
    static double onDot(double place) {
        return Math.round(place / DOT) * DOT;
    }
}
