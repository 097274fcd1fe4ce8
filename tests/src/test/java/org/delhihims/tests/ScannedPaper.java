package org.delhihims.tests;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of paper as a scanner sees it. */
public final class ScannedPaper {

    private static final float DPI = 300;
    /** The code may stand high on a long page, beside other ones. */
    private static final int LARGEST_PART = 4;

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private ScannedPaper() {}

    /** What the QR code on this page of a PDF says; pages count from 0. */
    public static String codeOn(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
            for (int part = LARGEST_PART; part > 1; part--) {
                try {
                    return decode(image.getSubimage(0, 0, image.getWidth(), image.getHeight() / part));
                } catch (ReaderException notHere) {
                    // The next part is larger.
                }
            }
            return decode(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new IllegalStateException("no code is read on page " + page, e);
        }
    }

    private static String decode(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
