package org.delhihims.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static Answer answer(int status, String body) {
        return new Answer(status, "", "", body, body.length());
    }

    @Test
    void aFastWrongAnswerIsAnError() {
        assertThatThrownBy(() -> answer(503, "").require(200)).hasMessage("status 503 instead of 200");
        assertThatThrownBy(() -> answer(200, "{\"id\":\"a\"}").requireId("b")).isInstanceOf(WrongAnswer.class);
        assertThatThrownBy(() -> answer(200, "{}").requireEntries(1, 20)).hasMessage("0 entries instead of 1 to 20");
        assertThatThrownBy(() -> answer(200, "{\"total\": 4}").requireTotal(5)).isInstanceOf(WrongAnswer.class);
        assertThatThrownBy(() -> answer(200, "{}").requireTotal(0)).isInstanceOf(WrongAnswer.class);
        assertThatThrownBy(() -> answer(201, "").createdId()).isInstanceOf(WrongAnswer.class);
        assertThatThrownBy(() -> answer(201, "").version()).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void prettyPrintedAnswersAreAsRightAsTerseOnes() {
        answer(200, "{ \"total\" : 5, \"entry\": [ { \"fullUrl\" : \"x\" }, { \"fullUrl\": \"y\" } ] }")
                .requireTotal(5)
                .requireEntries(2, 2);
    }

    @Test
    void anIdThatBeginsLikeAStatusIsNoEntry() {
        String body = "{\"id\":\"2019ab\",\"entry\":[{\"response\":{\"status\":\"201 Created\"}},"
                + "{\"response\":{\"status\" : \"201\"}},{\"response\":{\"status\":\"200 OK\"}}]}";

        assertThat(answer(200, body).createdEntries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/fhir/Patient/p1/_history/1",
                "https://host:8443/a/b/Patient/p1/_history/1",
                "Patient/p1",
                "/fhir/Patient/p1/_history/1"
            })
    void theIdOfWhatWasCreatedIsReadFromTheLocation(String location) {
        assertThat(new Answer(201, "", location, "", 0).createdId()).isEqualTo("p1");
    }

    @Test
    void theVersionIsReadFromTheETag() {
        assertThat(new Answer(200, "W/\"7\"", "", "", 0).version()).isEqualTo("7");
    }
}
