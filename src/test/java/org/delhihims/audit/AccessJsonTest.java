package org.delhihims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessJsonTest {

    private static final Access READING = new Access(
            "0b1f",
            new Accessor("emr", "hospital-system", "a-1", "Practitioner/7", "doctor", "lok-nayak"),
            new Deed("search-type", "Observation", null, "code=http%3A%2F%2Floinc.org%7C718-7"),
            List.of("Observation/1", "Observation/2"),
            List.of("p1", "p2"),
            200,
            new Purpose("BTG", "Task/9"),
            "R1");

    @Test
    void anAccessHasOneText() {
        assertThat(AccessJson.write(READING))
                .isEqualTo("{\"account\":\"a-1\",\"client\":\"emr\",\"facility\":\"lok-nayak\",\"factor\":\"R1\","
                        + "\"fhirUser\":\"Practitioner/7\",\"grant\":\"Task/9\",\"interaction\":\"search-type\","
                        + "\"kind\":\"hospital-system\",\"patients\":[\"p1\",\"p2\"],\"purpose\":\"BTG\","
                        + "\"query\":\"code=http%3A%2F%2Floinc.org%7C718-7\",\"request\":\"0b1f\",\"role\":\"doctor\","
                        + "\"status\":200,\"touched\":[\"Observation/1\",\"Observation/2\"],\"type\":\"Observation\"}");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(AccessJson.read(AccessJson.write(READING))).isEqualTo(READING);
    }

    @Test
    void noValueBreaksTheLine() {
        Access forged = new Access(
                "r",
                Accessor.UNKNOWN,
                new Deed("read", "Patient", null, "a=\r\n\"x\"\u0001\\"),
                List.of(),
                List.of(),
                404,
                Purpose.TREATMENT,
                null);

        String text = AccessJson.write(forged);

        assertThat(text).doesNotContain("\r", "\n", "\u0001").contains("a=\\r\\n\\\"x\\\"\\u0001\\\\");
        assertThat(AccessJson.read(text)).isEqualTo(forged);
    }

    @Test
    void thePatientsOfATextAreThoseAndNoOthers() {
        String text = AccessJson.write(READING);

        assertThat(AccessJson.names(text, List.of("p1", "p2"))).isTrue();
        assertThat(AccessJson.names(text, List.of("p1"))).isFalse();
        assertThat(AccessJson.names(text, List.of("p2", "p1"))).isFalse();
        assertThat(AccessJson.names(text, List.of())).isFalse();
    }
}
