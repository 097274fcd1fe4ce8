package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.ACTS;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;

import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code CodeSystem/$subsumes}: whether one code includes another. */
@Tag("rest")
final class SubsumesTest {

    private static final String SUBSUMES = "CodeSystem/$subsumes";

    @ParameterizedTest
    @CsvSource({
        "medical, medical, equivalent",
        "medical, MEDICAL, equivalent",
        "ward, medical, subsumes",
        "ward, isolation, subsumes",
        "ward, burns, subsumes",
        "isolation, ward, subsumed-by",
        "burns, surgical, subsumed-by",
        "medical, surgical, not-subsumed",
        "burns, isolation, not-subsumed"
    })
    void theHierarchyDecides(String a, String b, String outcome, Hims hims) {
        assertThat(Answer.to(hims, SUBSUMES, "system", WARDS, "codeA", a, "codeB", b)
                        .get("outcome"))
                .isEqualTo(outcome);
        assertThat(Answer.to(hims, "CodeSystem/ward-kind/$subsumes", "codeA", a, "codeB", b)
                        .get("outcome"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"IMP, ACUTE, subsumes", "ACUTE, IMP, subsumed-by", "AMB, IMP, not-subsumed"})
    void theHierarchiesOfHl7AreKnown(String a, String b, String outcome, Hims hims) {
        assertThat(Answer.to(hims, SUBSUMES, "system", ACTS, "codeA", a, "codeB", b)
                        .get("outcome"))
                .isEqualTo(outcome);
    }

    @Test
    void codesMayComeAsCodings(Hims hims) {
        Answer answer = Answer.to(Answer.post(hims, SUBSUMES, coding("A", "ward"), coding("B", "fever")));

        assertThat(answer.get("outcome")).isEqualTo("subsumes");
    }

    @Test
    void aFlatSystemHasNoHierarchy(Hims hims) {
        String system = "https://delhihims.example/fhir/CodeSystem/facility-kind";

        assertThat(Answer.to(hims, SUBSUMES, "system", system, "codeA", "mandir", "codeB", "dispensary")
                        .get("outcome"))
                .isEqualTo("not-subsumed");
    }

    private static String coding(String side, String code) {
        return "{\"name\": \"coding%s\", \"valueCoding\": {\"system\": \"%s\", \"code\": \"%s\"}}"
                .formatted(side, WARDS, code);
    }
}
