package org.delhihims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

    private final QueryText queries = new QueryText(value -> "hmac:" + Integer.toHexString(value.hashCode()));

    @Test
    void aPasscodeIsNotKeptNotEvenHashed() {
        assertThat(queries.of(Map.of("passcode", new String[] {"mango 17"}))).isEqualTo("passcode=");
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, https://healthid.abdm.gov.in|91-1234-5678-9012",
        "name, Asha Devi",
        "family:exact, Devi",
        "birthdate, 1984-02-03",
        "phone, 9876543210",
        "address-postalcode, 110002",
        "patient.identifier, 1234567890123",
        "subject:identifier, a|1234567890123",
        "_has:Encounter:patient:identifier, 1234567890123",
        "_content, Asha",
        "no-such-parameter, anything",
        "code, 1234567890123",
        "status, Asha Devi"
    })
    void whatMayTellOfAPersonIsHashed(String name, String value) {
        String text = queries.of(Map.of(name, new String[] {value}));

        assertThat(text).startsWith(name + "=hmac:").doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({
        "code, http://loinc.org|718-7, http%3A%2F%2Floinc.org%7C718-7",
        "date, ge2026-07-24, ge2026-07-24",
        "date, 2026-07-24T11:42:00+05:30, 2026-07-24T11%3A42%3A00%2B05%3A30",
        "patient, Patient/0190f3a2-0000-7000-8000-000000000abc, Patient%2F0190f3a2-0000-7000-8000-000000000abc",
        "_count, 20, 20",
        "_include, Observation:encounter, Observation%3Aencounter"
    })
    void whatTellsOfNobodyIsKept(String name, String value, String kept) {
        assertThat(queries.of(Map.of(name, new String[] {value}))).isEqualTo(name + "=" + kept);
    }

    @Test
    void aNameThatIsNoNameIsHashedToo() {
        assertThat(queries.of(Map.of("Asha Devi\r\n", new String[] {"x"}))).matches("hmac:[0-9a-f]+=hmac:[0-9a-f]+");
    }

    @Test
    void equalValuesAreFoundAgain() {
        String[] card = {"1234567890123"};

        assertThat(queries.of(Map.of("identifier", card))).isEqualTo(queries.of(Map.of("identifier", card)));
    }

    @Test
    void anIdThatSomebodyHasTypedIsHashed() {
        assertThat(queries.id("1234567890123")).startsWith("hmac:");
        assertThat(queries.id("0190f3a2-0000-7000-8000-000000000abc"))
                .isEqualTo("0190f3a2-0000-7000-8000-000000000abc");
    }
}
