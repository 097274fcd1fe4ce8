package org.delhihims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static final CardPrinter PRINTER = new CardPrinter(Papers.CLOCK);

    @Test
    void equalInputAtAnEqualInstantGivesEqualBytes() {
        CardPrinter another = new CardPrinter(Papers.CLOCK);

        assertThat(PRINTER.card(Papers.urdu(), Papers.EMERGENCY_BACK, Language.HINDI))
                .isEqualTo(another.card(Papers.urdu(), Papers.EMERGENCY_BACK, Language.HINDI));
        assertThat(PRINTER.letter(Papers.letter(), Language.HINDI))
                .isEqualTo(another.letter(Papers.letter(), Language.HINDI));
        assertThat(PRINTER.stickers(Papers.sticker(), Language.HINDI))
                .isEqualTo(another.stickers(Papers.sticker(), Language.HINDI));
    }

    @Test
    void anotherInstantGivesAnotherFile() {
        CardPrinter later = new CardPrinter(Clock.offset(Papers.CLOCK, Duration.ofSeconds(1)));

        assertThat(later.letter(Papers.letter(), Language.HINDI))
                .isNotEqualTo(PRINTER.letter(Papers.letter(), Language.HINDI));
    }

    @Test
    void manyThreadsPrintWhatOneDoes() throws Exception {
        List<CardFace> faces = List.of(Papers.asha(), Papers.dwivedi(), Papers.urdu(), Papers.gurmukhi());
        List<byte[]> expected = faces.stream()
                .map(face -> PRINTER.card(face, Papers.PLAIN_BACK, Language.HINDI))
                .toList();
        ExecutorService desks = Executors.newFixedThreadPool(8);
        List<Callable<byte[]>> prints = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            CardFace face = faces.get(i % faces.size());
            prints.add(() -> PRINTER.card(face, Papers.PLAIN_BACK, Language.HINDI));
        }

        List<Future<byte[]>> printed = desks.invokeAll(prints);

        desks.shutdown();
        for (int i = 0; i < printed.size(); i++) {
            assertThat(printed.get(i).get()).isEqualTo(expected.get(i % faces.size()));
        }
    }

    @Test
    void aCardIsTwoPagesOfTheSizeOfABankCard() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.card(Papers.asha(), Papers.PLAIN_BACK, Language.HINDI))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isBetween(85.55, 85.65);
                assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isBetween(53.95, 54.05);
            }
        }
    }

    @Test
    void aFileSaysItsLanguageTitleAndAuthor() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.card(Papers.asha(), Papers.PLAIN_BACK, Language.HINDI))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("hi-IN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("स्वास्थ्य कार्ड · Health card");
            assertThat(document.getDocumentInformation().getAuthor()).contains("स्वास्थ्य");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Papers.CLOCK.instant());
        }
    }

    @Test
    void everyFontIsEmbeddedAndCutDownToWhatIsUsed() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.card(Papers.urdu(), Papers.PLAIN_BACK, Language.HINDI))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
                }
            }
        }
    }
}
