package org.delhihims.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.delhihims.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CopiedTextTest {

    private static final CardPrinter PRINTER = new CardPrinter(Papers.CLOCK);

    @Test
    void whatIsCopiedFromACardIsWhatWasWritten() {
        for (CardFace face : List.of(Papers.asha(), Papers.dwivedi(), Papers.urdu(), Papers.gurmukhi())) {
            List<String> lines = Rendered.lines(PRINTER.card(face, Papers.BARE_BACK, Language.HINDI), 0);

            assertThat(lines).contains(face.name(), face.latinName(), face.kin().name());
            assertThat(lines).contains("4821 903 577 216");
        }
    }

    @Test
    void aLongNameIsCopiedWhole() {
        CardFace face = Papers.longName();

        String text = String.join(" ", Rendered.lines(PRINTER.card(face, Papers.BARE_BACK, Language.HINDI), 0));

        assertThat(text).contains(face.name(), face.latinName(), face.kin().name());
    }

    @Test
    void textIsCopiedInComposedForm() {
        String decomposed = Normalizer.normalize("Renée रिज़्वी", Normalizer.Form.NFD);
        CardFace face = Papers.face(decomposed, "Renee", new Kin(Kin.Relation.MOTHER, "मीना"), "1990");

        List<String> lines = Rendered.lines(PRINTER.card(face, Papers.BARE_BACK, Language.HINDI), 0);

        assertThat(lines).contains(Normalizer.normalize(decomposed, Normalizer.Form.NFC));
    }

    @Test
    void nothingIsPrintedThatIsNotKnown() {
        List<String> lines = Rendered.lines(PRINTER.card(Papers.singleName(), Papers.BARE_BACK, Language.HINDI), 0);

        assertThat(lines).contains("Raju");
        assertThat(lines).noneMatch(line -> line.contains("Born") || line.contains("Age") || line.contains("Gender"));
        assertThat(lines).noneMatch(line -> line.contains("Father") || line.contains("Mother"));
    }

    @Test
    void anAgeIsPrintedOnlyWithTheWholeBirthDate() {
        assertThat(new BirthDate("1984-03-12").ageOn(Papers.TODAY)).hasValue(42);
        assertThat(new BirthDate("1984-11-30").ageOn(Papers.TODAY)).hasValue(41);
        assertThat(new BirthDate("1984-03").ageOn(Papers.TODAY)).isEmpty();
        assertThat(new BirthDate("1984").ageOn(Papers.TODAY)).isEmpty();
        assertThat(new BirthDate("1984").printed()).isEqualTo("1984");
        assertThat(new BirthDate("1984-03").printed()).isEqualTo("03/1984");
    }

    @Test
    void aDateThatIsNotInTheCalendarIsNoBirthDate() {
        for (String value : List.of("1984-13", "1983-02-29", "84", "1984-3-1", "")) {
            assertThatThrownBy(() -> new BirthDate(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTemporaryCardSaysSoAndUntilWhen() {
        List<String> lines = Rendered.lines(PRINTER.card(Papers.dwivedi(), Papers.BARE_BACK, Language.ENGLISH), 0);

        assertThat(lines).contains("Temporary card · अस्थायी कार्ड");
        assertThat(lines).contains("valid until 28/11/2027 · 28/11/2027 तक मान्य");
    }

    @Test
    void lettersThatNoFontHasGiveWayToTheLatinSpelling() {
        CardFace face = Papers.face("অনিতা দাস", "Anita Das", new Kin(Kin.Relation.FATHER, "Ajit Das"), "1990");

        List<String> lines = Rendered.lines(PRINTER.card(face, Papers.BARE_BACK, Language.HINDI), 0);

        assertThat(lines).contains("Anita Das").doesNotContain("অনিতা দাস");
    }

    @Test
    void aNameThatCannotBePrintedAtAllIsRefused() {
        CardFace face = Papers.face("অনিতা দাস", null, new Kin(Kin.Relation.FATHER, "Ajit Das"), "1990");

        assertThatThrownBy(() -> PRINTER.card(face, Papers.BARE_BACK, Language.HINDI))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be printed");
    }

    @Test
    void theLetterSaysAllOfItsSentencesInBothOrders() {
        for (Language first : Language.values()) {
            String text = String.join(" ", Rendered.lines(PRINTER.letter(Papers.letter(), first), 0));

            for (String key : List.of("use", "care", "lost", "correct", "stickers")) {
                assertThat(text).contains(first.of(Words.of("letter." + key + ".text")));
            }
            assertThat(text).contains(first.other().of(Words.of("letter.short")));
            assertThat(text).contains("4821 903 577 216", "1031").doesNotContain("…");
        }
    }

    @Test
    void allThatStandsOnStickersIsTheNameAndTheNumber() {
        List<String> lines = Rendered.lines(PRINTER.stickers(Papers.sticker(), Language.HINDI), 0);

        assertThat(lines).filteredOn(Papers.sticker().name()::equals).hasSize(10);
        assertThat(lines).filteredOn("4821 903 577 216"::equals).hasSize(10);
    }
}
