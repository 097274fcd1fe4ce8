package org.delhihims.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * QR codes (ISO/IEC 18004) that have been read before they are printed. About one large code in thirty holds, by chance,
 * patterns that scanners take for its corners; drawn with another of the eight masks that the standard allows, the same
 * text does not.
 */
final class QrCode {

    /** Light modules around a code (ISO/IEC 18004, 9.1). */
    static final int QUIET_MODULES = 4;

    private static final int MASKS = 8;

    /** The mask that the encoder itself finds best. */
    private static final int USUAL = -1;

    /** Points to a module, as a scanner sees a code from near and from far. */
    private static final List<Integer> SCALES = List.of(3, 4, 5);

    private QrCode() {}

    /** A code for a text, its quiet zone included. */
    static Symbol of(String text, ErrorCorrectionLevel level) {
        try {
            BitMatrix usual = encoded(text, level, USUAL);
            if (isRead(usual, text)) {
                return new Symbol(usual);
            }
            for (int mask = 0; mask < MASKS; mask++) {
                BitMatrix other = encoded(text, level, mask);
                if (isRead(other, text)) {
                    return new Symbol(other);
                }
            }
            throw new IllegalStateException("no mask makes this code readable");
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    // QR_COMPACT lets digits be written as digits: without it a text of shc:/ takes eight versions more.
    private static BitMatrix encoded(String text, ErrorCorrectionLevel level, int mask) throws WriterException {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, level);
        hints.put(EncodeHintType.MARGIN, QUIET_MODULES);
        hints.put(EncodeHintType.QR_COMPACT, true);
        if (mask != USUAL) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    }

    private static boolean isRead(BitMatrix modules, String text) {
        return SCALES.stream().allMatch(scale -> isRead(modules, text, scale));
    }

    private static boolean isRead(BitMatrix modules, String text, int scale) {
        int side = modules.getWidth() * scale;
        int[] points = new int[side * side];
        for (int i = 0; i < points.length; i++) {
            points[i] = modules.get(i % side / scale, i / side / scale) ? 0 : 0xFFFFFF;
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points)));
        try {
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText()
                    .equals(text);
        } catch (ReaderException unread) {
            return false;
        }
    }
}
