package org.delhihims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page looks as it did when a person who reads its script last looked at it. A page that differs is written to
 * {@code target/golden}; once somebody has looked at it, it goes to {@code test/resources/…/golden}.
 */
class GoldenTest {

    private static final Path DIFFERENT = Path.of("target", "golden");
    private static final int CARD = 200;
    private static final int SHEET = 100;

    /** Of the points of a page, as many may differ as edges of letters are smoothed differently from machine to machine. */
    private static final double TOLERATED = 0.002;

    private static final int VISIBLE = 48;

    static Stream<Arguments> pages() {
        CardPrinter printer = new CardPrinter(Papers.CLOCK);
        byte[] asha = printer.card(Papers.asha(), Papers.PLAIN_BACK, Language.HINDI);
        byte[] dwivedi = printer.card(Papers.dwivedi(), Papers.EMERGENCY_BACK, Language.HINDI);
        byte[] urdu = printer.card(Papers.urdu(), Papers.BARE_BACK, Language.ENGLISH);
        String twiceTheAddress = Papers.ADDRESS + ", " + Papers.ADDRESS;
        CardBack full = new CardBack(twiceTheAddress, Papers.HELPLINES, Papers.EMERGENCY_BACK.emergency());
        CardBack ofAMother = new CardBack(
                Papers.ADDRESS,
                Papers.HELPLINES,
                null,
                List.of(new CardBack.Infant("शिशु आशा", "4590448933360"), new CardBack.Infant("", "4590448933360")));
        byte[] mother = printer.card(Papers.asha(), ofAMother, Language.HINDI);
        byte[] longName = printer.card(Papers.longName(), full, Language.ENGLISH);
        SlipPrinter slips = new SlipPrinter();
        return Stream.of(
                Arguments.of("slip-page-hindi", slips.page(Papers.slip(), Language.HINDI), 0, SHEET),
                Arguments.of("slip-page-english", slips.page(Papers.longSlip(), Language.ENGLISH), 0, SHEET),
                Arguments.of("slip-roll-hindi", slips.roll(Papers.slip(), Language.HINDI), 0, SHEET),
                Arguments.of("slip-roll-english", slips.roll(Papers.longSlip(), Language.ENGLISH), 0, SHEET),
                Arguments.of("hindi-front", asha, 0, CARD),
                Arguments.of("hindi-back", asha, 1, CARD),
                Arguments.of("conjuncts-temporary-front", dwivedi, 0, CARD),
                Arguments.of("emergency-back", dwivedi, 1, CARD),
                Arguments.of("urdu-front", urdu, 0, CARD),
                Arguments.of("no-address-back", urdu, 1, CARD),
                Arguments.of("infants-back", mother, 1, CARD),
                Arguments.of(
                        "gurmukhi-front", printer.card(Papers.gurmukhi(), Papers.BARE_BACK, Language.ENGLISH), 0, CARD),
                Arguments.of("long-name-front", longName, 0, CARD),
                Arguments.of("long-address-back", longName, 1, CARD),
                Arguments.of(
                        "single-name-front",
                        printer.card(Papers.singleName(), Papers.BARE_BACK, Language.HINDI),
                        0,
                        CARD),
                Arguments.of("letter-hindi", printer.letter(Papers.letter(), Language.HINDI), 0, SHEET),
                Arguments.of("letter-english", printer.letter(Papers.letter(), Language.ENGLISH), 0, SHEET),
                Arguments.of("stickers", printer.stickers(Papers.sticker(), Language.HINDI), 0, SHEET));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageLooksAsItDid(String name, byte[] pdf, int page, int dotsPerInch) throws IOException {
        BufferedImage now = Rendered.page(pdf, page, dotsPerInch);

        double different = different(golden(name), now);

        if (different > TOLERATED) {
            Files.createDirectories(DIFFERENT);
            ImageIO.write(now, "png", DIFFERENT.resolve(name + ".png").toFile());
        }
        assertThat(different)
                .as("part of the points that differ; see " + DIFFERENT.resolve(name + ".png"))
                .isLessThanOrEqualTo(TOLERATED);
    }

    /** The picture that was looked at, or an empty one when there is none yet. */
    private static BufferedImage golden(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + name + ".png")) {
            return in == null ? new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB) : ImageIO.read(in);
        }
    }

    private static double different(BufferedImage golden, BufferedImage now) {
        if (golden.getWidth() != now.getWidth() || golden.getHeight() != now.getHeight()) {
            return 1;
        }
        long points = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (distance(golden.getRGB(x, y), now.getRGB(x, y)) > VISIBLE) {
                    points++;
                }
            }
        }
        return (double) points / ((long) now.getWidth() * now.getHeight());
    }

    private static int distance(int one, int other) {
        int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }
}
