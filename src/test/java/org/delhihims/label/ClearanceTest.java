package org.delhihims.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.delhihims.label.Clearance.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearanceTest {

    private final Clearance clearance = new Clearance(12);

    @ParameterizedTest(name = "{0}: treats {1}, relationship {2}, producer {3}, consent {4}, break-glass {5}: {6}")
    @CsvSource({
        "none, false, false, false, false, NONE, NOT_SENSITIVE",
        "STD, true, true, false, false, NONE, TREATING",
        "STD, true, false, false, false, NONE, NOT_TREATING",
        "STD, false, true, false, false, NONE, NOT_TREATING",
        "STD, true, false, true, false, NONE, NOT_TREATING",
        "STD, false, false, false, true, NONE, CONSENT",
        "STD, true, false, false, false, GIVEN, BREAK_GLASS",
        "HIV, true, true, true, false, NONE, PRODUCING_TEAM",
        "HIV, true, true, false, false, NONE, NOT_OF_PRODUCING_TEAM",
        "HIV, false, true, true, false, NONE, NOT_OF_PRODUCING_TEAM",
        "HIV, true, false, true, false, NONE, NOT_OF_PRODUCING_TEAM",
        "HIV, true, true, false, true, NONE, CONSENT",
        "HIV, true, true, false, false, GIVEN, SECOND_REASON_MISSING",
        "HIV, true, true, false, false, GIVEN_FOR_SENSITIVE, BREAK_GLASS",
        "PSY, true, true, false, false, NONE, NOT_OF_PRODUCING_TEAM",
        "SDV, true, true, false, false, NONE, NOT_OF_PRODUCING_TEAM",
        "SEX, true, true, false, false, NONE, TREATING",
    })
    void staff(
            String reason,
            boolean treats,
            boolean related,
            boolean producer,
            boolean consent,
            BreakGlass breakGlass,
            Factor factor) {
        CallerFacts caller = new CallerFacts(Standing.STAFF, treats, related, producer, consent, breakGlass, 0, false);

        assertThat(clearance.of(labels(reason), caller)).isEqualTo(factor);
    }

    @ParameterizedTest(name = "{0}, ward of {1} years, episode of abuse {2}: {3}")
    @CsvSource({
        "none, 17, false, GUARDIAN",
        "none, 3, true, ABUSE_SUSPECTED",
        "SDV, 3, false, ABUSE_SUSPECTED",
        "SEX, 11, false, GUARDIAN",
        "SEX, 12, false, WARD_OLD_ENOUGH",
        "PSY, 11, false, GUARDIAN",
        "PSY, 12, false, WARD_OLD_ENOUGH",
        "HIV, 17, false, GUARDIAN",
        "GDIS, 17, false, GUARDIAN",
    })
    void guardians(String reason, int age, boolean abuse, Factor factor) {
        CallerFacts caller =
                new CallerFacts(Standing.GUARDIAN, false, false, false, false, BreakGlass.NONE, age, abuse);

        assertThat(clearance.of(labels(reason), caller)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"none", "STD", "HIV", "PSY", "SDV"})
    void thePatientSeesAllThatIsHisOwn(String reason) {
        CallerFacts caller = new CallerFacts(Standing.PATIENT, false, false, false, false, BreakGlass.NONE, 0, true);

        assertThat(clearance.of(labels(reason), caller)).isEqualTo(Factor.OWN_RECORD);
        assertThat(Factor.OWN_RECORD.allows()).isTrue();
    }

    @Test
    void aFactorSaysWhetherItAllows() {
        assertThat(Factor.values())
                .filteredOn(factor -> !factor.allows())
                .containsExactly(
                        Factor.ABUSE_SUSPECTED,
                        Factor.WARD_OLD_ENOUGH,
                        Factor.NOT_TREATING,
                        Factor.NOT_OF_PRODUCING_TEAM,
                        Factor.SECOND_REASON_MISSING);
    }

    @Test
    void anAgeBelowZeroIsNone() {
        assertThatThrownBy(() -> new Clearance(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Labels labels(String reason) {
        return reason.equals("none") ? Labels.NONE : Labels.of(Sensitivity.valueOf(reason));
    }
}
