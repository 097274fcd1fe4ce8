package org.delhihims.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** A scanner: what a code in a picture says. It is told where to look, as a person holds a card before it. */
final class ReadBack {

    private ReadBack() {}

    /** The text of the one code of a kind in a part of a picture; the part is in fractions of its width and height. */
    static String of(BufferedImage picture, BarcodeFormat format, double x, double y, double width, double height) {
        BufferedImage part = picture.getSubimage(
                (int) (x * picture.getWidth()),
                (int) (y * picture.getHeight()),
                (int) (width * picture.getWidth()),
                (int) (height * picture.getHeight()));
        int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels)));
        try {
            return new MultiFormatReader()
                    .decode(
                            bitmap,
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(format),
                                    DecodeHintType.TRY_HARDER,
                                    Boolean.TRUE))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no " + format + " could be read", e);
        }
    }
}
