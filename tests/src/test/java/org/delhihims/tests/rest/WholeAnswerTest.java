package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer leaves in one piece, as long as it is short. */
@Tag("rest")
final class WholeAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {Hims.FHIR_JSON, Hims.FHIR_XML})
    @DisplayName("a short answer says how long it is, which it can only if nothing of it was sent before")
    void aShortAnswerSaysItsLength(String format, Hims hims) {
        Response answer = hims.at("lok-nayak").accept(format).get("/Organization/lok-nayak");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).matches("[1-9][0-9]*");
        assertThat(answer.header("Transfer-Encoding")).isNull();
    }

    @Test
    @DisplayName("a long answer comes to its end")
    void aLongAnswerComesToItsEnd(Hims hims) {
        Response answer = hims.at("lok-nayak").get("/Organization?_count=50");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).hasSizeGreaterThan(16_384);
        assertThat(Json.read(answer.asString()).path("entry")).hasSize(50);
    }
}
