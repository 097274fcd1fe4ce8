package org.delhihims.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayLanguageTest {

    private final List<Designation> fever = List.of(
            new Designation("hi", new Coding().setCode("synonym"), "ताप"),
            new Designation("hi", new Coding(), "बुखार"),
            new Designation("pa-IN", new Coding(), "ਬੁਖ਼ਾਰ"));

    @ParameterizedTest
    @CsvSource({
        "hi, बुखार",
        "HI, बुखार",
        "hi-IN, बुखार",
        "hi-Deva-IN, बुखार",
        "pa, ਬੁਖ਼ਾਰ",
        "'ta,hi;q=0.5,en;q=0.1', बुखार",
        "'en,hi;q=0.5', Fever",
        "en-IN, Fever",
        "fr, Fever",
        "*, Fever"
    })
    void theBestOfTheLanguagesIsChosen(String asked, String name) {
        assertThat(DisplayLanguage.of(asked).nameOf("Fever", "en", fever)).isEqualTo(name);
    }

    @Test
    void withoutALanguageTheDisplayStands() {
        assertThat(DisplayLanguage.ANY.nameOf("Fever", "en", fever)).isEqualTo("Fever");
        assertThat(DisplayLanguage.ANY.namesOf("Fever", "en", fever)).contains("Fever", "ताप", "बुखार", "ਬੁਖ਼ਾਰ");
    }

    @Test
    void aSystemMayBeWrittenInHindi() {
        List<Designation> english = List.of(new Designation("en", new Coding(), "Fever"));

        assertThat(DisplayLanguage.of("hi").nameOf("बुखार", "hi", english)).isEqualTo("बुखार");
        assertThat(DisplayLanguage.of("en-IN").nameOf("बुखार", "hi", english)).isEqualTo("Fever");
    }

    @Test
    void namesOfOtherLanguagesAreNotRightWhereOneIsNamed() {
        assertThat(DisplayLanguage.of("hi").namesOf("Fever", "en", fever)).containsExactly("ताप", "बुखार");
        assertThat(DisplayLanguage.of("en").namesOf("Fever", "en", fever)).containsExactly("Fever");
        assertThat(DisplayLanguage.of("fr").namesOf("Fever", "en", fever)).containsExactly("Fever");
    }
}
