package org.delhihims.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Table;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "hi", UnicodeScript.DEVANAGARI,
            "pa", UnicodeScript.GURMUKHI,
            "ur", UnicodeScript.ARABIC,
            "bn", UnicodeScript.BENGALI,
            "ta", UnicodeScript.TAMIL);

    @Test
    void everybodyHasANameInTheScriptOfTheirLanguageAndOneInLatin() {
        for (Patient patient : Told.all(Patient.class)) {
            List<HumanName> names = patient.getName();
            String language = patient.getCommunicationFirstRep()
                    .getLanguage()
                    .getCodingFirstRep()
                    .getCode();

            assertThat(scripts(names.get(0).getText())).containsExactly(SCRIPTS.get(language));
            assertThat(scripts(names.get(1).getText())).containsExactly(UnicodeScript.LATIN);
        }
    }

    @Test
    void everyLanguageIsSpoken() {
        assertThat(Told.all(Patient.class))
                .extracting(patient -> patient.getCommunicationFirstRep()
                        .getLanguage()
                        .getCodingFirstRep()
                        .getCode())
                .contains("hi", "pa", "ur", "bn", "ta");
    }

    @Test
    void everyTextIsInNormalFormC() {
        assertThat(Told.LINES).allMatch(line -> Normalizer.isNormalized(line, Form.NFC));
    }

    @Test
    void noNameOfThePoolsIsWrittenInTwoScripts() {
        assertThat(Table.rowsOf(NameBook.class, "names.tsv")).allSatisfy(row -> {
            assertThat(scripts(row.text("latin"))).containsExactly(UnicodeScript.LATIN);
            assertThat(scripts(row.text("own"))).hasSize(1).doesNotContain(UnicodeScript.LATIN);
        });
    }

    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toSet());
    }
}
