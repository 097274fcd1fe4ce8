package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search for results by what was measured, and when. */
@Tag("rest")
final class MeasuresTest {

    @Test
    void aTimeIsComparedAcrossTimeZones(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "9.4"));

        // It was taken at 10:30 in Delhi, which is 05:00 in Greenwich.
        assertThat(observations(hims, "patient", patient, "date", "ge2026-07-20T05:00:00Z"))
                .containsExactly(result);
        assertThat(observations(hims, "patient", patient, "date", "gt2026-07-20T10:29:00+05:30"))
                .containsExactly(result);
        assertThat(observations(hims, "patient", patient, "date", "gt2026-07-20T05:00:01Z"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9.4, true",
        "9.4|http://unitsofmeasure.org|g/dL, true",
        "9.4||g/dL, true",
        "9.5, false",
        "gt9, true",
        "lt9, false",
        "ge9.4, true",
        "le9.3, false",
        "9.4|http://unitsofmeasure.org|mg, false"
    })
    void aMeasuredValueIsComparedAsThePrefixSays(String asked, boolean isFound, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "9.4"));

        assertThat(observations(hims, "patient", patient, "value-quantity", asked))
                .isEqualTo(isFound ? List.of(result) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'9.4,12', true",
        "'12,9.4', true",
        "'gt12,gt9', true",
        "'lt4,lt8', false",
    })
    void anyOfSeveralValuesWillDo(String asked, boolean isFound, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "9.4"));

        assertThat(observations(hims, "patient", patient, "value-quantity", asked))
                .isEqualTo(isFound ? List.of(result) : List.of());
    }

    @Test
    void aCodeAndItsValueAreAskedTogether(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String result = desk.store(Records.haemoglobin(patient, "lok-nayak", "9.4"));

        assertThat(observations(hims, "patient", patient, "code-value-quantity", "http://loinc.org|718-7$lt10"))
                .containsExactly(result);
        assertThat(observations(hims, "patient", patient, "code-value-quantity", "http://loinc.org|718-7$gt10"))
                .isEmpty();
        assertThat(observations(hims, "patient", patient, "code-value-quantity", "http://loinc.org|2708-6$lt10"))
                .isEmpty();
    }

    private static List<String> observations(Hims hims, String... parameters) {
        return Json.referencesIn(hims.deskAt("gtb").search("Observation", parameters));
    }
}
