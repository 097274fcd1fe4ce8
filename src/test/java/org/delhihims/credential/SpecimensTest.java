package org.delhihims.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.delhihims.credential.CardVerdict.Outcome;
import org.junit.jupiter.api.Test;

class SpecimensTest {

    private static final int CARDS = 500;
    private static final int[] MODULE_SIZES = {4, 5, 3, 7};
    private static final List<Map<DecodeHintType, ?>> HINTS =
            List.of(Map.of(DecodeHintType.TRY_HARDER, true), Map.of(DecodeHintType.PURE_BARCODE, true));
    private static final int QUIET_ZONE = 4;

    @Test
    void fiveHundredCardsAreReadBackFromTheirPicturesAndJudgedRightly() throws Exception {
        Specimens specimens = new Specimens(new Random(20261129), Cards.NOW);
        List<Specimen> cards = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            cards.add(specimens.next());
        }
        HealthCardVerifier verifier = new HealthCardVerifier(List.of(specimens.issuer()));
        Set<Outcome> met = EnumSet.noneOf(Outcome.class);

        for (Specimen card : cards) {
            QRCode code = Encoder.encode(card.text(), ErrorCorrectionLevel.L, Map.of(EncodeHintType.QR_COMPACT, true));
            assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(22);
            String scanned = decoded(code.getMatrix());
            assertThat(scanned).isEqualTo(card.text());
            assertThat(verifier.verify(scanned, Cards.NOW).outcome()).isEqualTo(card.outcome());
            met.add(card.outcome());
        }

        assertThat(met)
                .containsExactlyInAnyOrder(
                        Outcome.VALID_ONLINE,
                        Outcome.REVOKED,
                        Outcome.EXPIRED,
                        Outcome.NOT_YET_VALID,
                        Outcome.UNKNOWN_ISSUER,
                        Outcome.FORGED,
                        Outcome.MALFORMED);
    }

    /**
     * As a scanner does, which looks again from nearer or farther. ZXing takes data for a corner of some flawless pictures at
     * any size; of these it is told that they are flat.
     */
    private static String decoded(ByteMatrix matrix) {
        for (Map<DecodeHintType, ?> hints : HINTS) {
            for (int module : MODULE_SIZES) {
                BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(picture(matrix, module)));
                try {
                    return new QRCodeReader().decode(picture, hints).getText();
                } catch (ReaderException notFound) {
                    // The next picture.
                }
            }
        }
        return "not found in any picture";
    }

    private static RGBLuminanceSource picture(ByteMatrix matrix, int module) {
        int size = (matrix.getWidth() + 2 * QUIET_ZONE) * module;
        int[] pixels = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int column = x / module - QUIET_ZONE;
                int row = y / module - QUIET_ZONE;
                boolean isWithin = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
                pixels[y * size + x] = isWithin && matrix.get(column, row) == 1 ? 0xFF000000 : 0xFFFFFFFF;
            }
        }
        return new RGBLuminanceSource(size, size, pixels);
    }
}
