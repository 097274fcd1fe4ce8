package org.delhihims.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "'acut ast', Acute asthma, true",
        "'ast acut', Acute asthma, true",
        "cute, Acute asthma, false",
        "rene, RENÉ, true",
        "ज़रूरी, जरूरी जाँच, true",
        "\u095B\u0930, \u091C\u093C\u0930\u0942\u0930\u0940, true",
        "मी, मोना, false",
        "मो, मोना, true",
        "'', anything, true"
    })
    void wordsBeginWords(String filter, String text, boolean found) {
        assertThat(Words.begin(Words.in(filter), text)).isEqualTo(found);
    }
}
