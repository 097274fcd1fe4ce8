package org.delhihims.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldingTest {

    // Each pair is one word to whoever reads it.
    @ParameterizedTest
    @CsvSource({
        // Latin: case, accents, ligatures, letters with a stroke, wide forms.
        "SHARMA, sharma",
        "D\u00E9sir\u00E9e, desiree",
        "Rene\u0301, Ren\u00E9",
        "\uFB01ne, fine",
        "stra\u00DFe, STRASSE",
        "\u0141ukasz, lukasz",
        "\uFF21\uFF53\uFF48\uFF41, asha",
        // A soft hyphen and a direction mark.
        "diabe\u00ADtes, diabetes",
        "\u200EAsha\u200F, Asha",
        // Devanagari: joiners, nukta in one code point and two and left out, chandrabindu, digits.
        "\u0915\u094D\u200D\u0937, \u0915\u094D\u0937",
        "\u0915\u094D\u200C\u0937, \u0915\u094D\u0937",
        "\u095B\u0947\u092C\u093E, \u091C\u093C\u0947\u092C\u093E",
        "\u095B\u0947\u092C\u093E, \u091C\u0947\u092C\u093E",
        "\u092B\u093C\u093E\u0924\u093F\u092E\u093E, \u092B\u093E\u0924\u093F\u092E\u093E",
        "\u092A\u0939\u093E\u095C, \u092A\u0939\u093E\u0921\u093C",
        "\u091A\u093E\u0901\u0926, \u091A\u093E\u0902\u0926",
        "\u0967\u0968\u0969, 123",
        // Gurmukhi: sha in one code point and two and without its dot, digits.
        "\u0A36\u0A30\u0A2E\u0A3E, \u0A38\u0A3C\u0A30\u0A2E\u0A3E",
        "\u0A36\u0A30\u0A2E\u0A3E, \u0A38\u0A30\u0A2E\u0A3E",
        "\u0A67\u0A68, 12",
        // Urdu: Arabic keyboards' kaf, yeh, heh and teh marbuta; hamza, madda, short vowels, tatweel; digits.
        "\u0643\u0631\u064A\u0645, \u06A9\u0631\u06CC\u0645",
        "\u0639\u0644\u0649, \u0639\u0644\u06CC",
        "\u0641\u0627\u0637\u0645\u0647, \u0641\u0627\u0637\u0645\u06C1",
        "\u0641\u0627\u0637\u0645\u0629, \u0641\u0627\u0637\u0645\u06C1",
        "\u0622\u0634\u0627, \u0627\u0653\u0634\u0627",
        "\u0623\u062D\u0645\u062F, \u0627\u062D\u0645\u062F",
        "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F, \u0645\u062D\u0645\u062F",
        "\u0646\u0640\u0640\u0633\u0631\u06CC\u0646, \u0646\u0633\u0631\u06CC\u0646",
        "\uFEEB\uFEE0, \u06C1\u0644",
        "\u06F1\u06F2, 12"
    })
    void twoWaysOfWritingAWordAreOne(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        // Vowel signs and the virama.
        "\u092E\u0940\u0928\u093E, \u092E\u094B\u0928\u093E",
        "\u0915\u094D\u0937, \u0915\u0937",
        "\u0915\u0930\u094D\u092E, \u0915\u0930\u092E",
        // Letters of Hindi that the dot makes.
        "\u092A\u0921\u093C\u093E, \u092A\u0921\u093E",
        "\u092A\u0922\u093C, \u092A\u0922",
        "\u0A2E\u0A3F, \u0A2E\u0A40",
        // Urdu's aspirate.
        "\u0628\u06BE, \u0628\u06C1",
        "asha, usha"
    })
    void differentWordsStayDifferent(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u095B\u0947\u092C\u093E \u0915\u094D\u200D\u0937",
                "\u0A36\u0A30\u0A2E\u0A3E",
                "\u0622\u0634\u0627 \u0643\u0631\u064A\u0645",
                "D\u00E9sir\u00E9e \uFB01"
            })
    void whatIsFoldedFoldsIntoItself(String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Test
    void wordsEndAtSpacesAndPunctuationAndNeverAtVowelSigns() {
        assertThat(
                        Folding.words(
                                "\u0906\u0936\u093E \u0926\u0947\u0935\u0940\u0964 \u0915\u094D\u0937\u092F-\u0930\u094B\u0917"))
                .containsExactly(
                        "\u0906\u0936\u093E",
                        "\u0926\u0947\u0935\u0940",
                        "\u0915\u094D\u0937\u092F",
                        "\u0930\u094B\u0917");
        assertThat(Folding.words("D'Souza, 98.6 F; d'souza")).containsExactly("d", "souza", "98", "6", "f");
        assertThat(Folding.words(" \u0964 - \u200D ")).isEmpty();
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertThat(Folding.words("a".repeat(10_000))).containsExactly("a".repeat(64));
    }
}
