package org.delhihims.paper;

import static com.google.zxing.BarcodeFormat.CODE_128;
import static com.google.zxing.BarcodeFormat.QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final int CARD_PRINTER = 300;

    private static final CardPrinter PRINTER = new CardPrinter(Papers.CLOCK);

    @Test
    void everyCardIsReadBackFromItsPicture() {
        RandomGenerator random = new Random(20261129);
        List<CardFace> faces =
                List.of(Papers.asha(), Papers.dwivedi(), Papers.urdu(), Papers.gurmukhi(), Papers.longName());

        for (int i = 0; i < 60; i++) {
            CardFace face = faces.get(i % faces.size());
            String number = Long.toString(random.nextLong(1_000_000_000_000L, 10_000_000_000_000L));
            String code = Papers.healthCard(1300 + 2 * random.nextInt(80), i);
            CardFace card = new CardFace(
                    number,
                    face.name(),
                    face.latinName(),
                    face.kin(),
                    face.birthDate(),
                    face.gender(),
                    face.issued(),
                    face.temporaryUntil(),
                    code);
            BufferedImage front = Rendered.page(PRINTER.card(card, Papers.BARE_BACK, Language.HINDI), 0, CARD_PRINTER);

            assertThat(ReadBack.of(front, QR_CODE, 0.55, 0.22, 0.45, 0.68)).isEqualTo(code);
            assertThat(ReadBack.of(front, CODE_128, 0, 0.75, 0.56, 0.2)).isEqualTo(number);
        }
    }

    @Test
    void theEmergencyDataAreReadBackFromTheBack() {
        for (int digits : new int[] {2002, 2200, 2390}) {
            String code = Papers.healthCard(digits, digits);
            CardBack back =
                    new CardBack(Papers.ADDRESS, Papers.HELPLINES, new CardBack.EmergencyCode(code, Papers.TODAY));
            BufferedImage picture = Rendered.page(PRINTER.card(Papers.asha(), back, Language.ENGLISH), 1, CARD_PRINTER);

            assertThat(ReadBack.of(picture, QR_CODE, 0.52, 0.12, 0.48, 0.7)).isEqualTo(code);
        }
    }

    @Test
    void eachOfTheTenStickersIsReadBack() {
        BufferedImage sheet = Rendered.page(PRINTER.stickers(Papers.sticker(), Language.HINDI), 0, 150);

        for (int i = 0; i < 10; i++) {
            double x = (15 + 90 * (i % 2)) / 210.0;
            double y = (32 + 50 * (i / 2)) / 297.0;
            assertThat(ReadBack.of(sheet, QR_CODE, x, y, 90 / 210.0, 50 / 297.0))
                    .isEqualTo(Papers.LOOKUP);
        }
    }

    @Test
    void theCodeOfACardIsLargeEnoughForAPhone() {
        Symbol code = QrCode.of(Papers.healthCard(1380, 1), ErrorCorrectionLevel.M);

        // Version 19: 93 modules, and four light ones on each side.
        assertThat(code.modules().getWidth()).isEqualTo(93 + 8);
        assertThat(code.moduleIn(35) * 93).isGreaterThan(30);
    }

    @Test
    void modulesAreWholeDotsOfThePrinter() {
        Symbol code = QrCode.of(Papers.healthCard(1380, 1), ErrorCorrectionLevel.M);

        assertThat(code.moduleIn(35) / Symbol.DOT).isEqualTo(4);
        assertThat(code.moduleIn(34) / Symbol.DOT).isEqualTo(3);
    }

    @Test
    void aCodeTooFineToScanIsNotPrinted() {
        Symbol code = QrCode.of(Papers.healthCard(1380, 1), ErrorCorrectionLevel.M);

        assertThatThrownBy(() -> code.moduleIn(25)).isInstanceOf(IllegalArgumentException.class);
    }
}
