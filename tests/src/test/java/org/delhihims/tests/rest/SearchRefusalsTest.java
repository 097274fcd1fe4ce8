package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that the server does not understand is refused: what it ignored might be what the caller meant. */
@Tag("rest")
final class SearchRefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nickname=Asha",
                "name:sounds-like-nothing=Asha",
                "birthdate=yesterday",
                "birthdate=1987-13-45",
                "gender:contains=fe",
                "family:missing=true",
                "family:contains=a",
                "_filter=name eq 'Asha'",
                "_has:Observation:nobody:code=1",
                "nobody.name=Asha",
                "_include=Patient:nobody",
                "_revinclude=Observation:nobody",
                "_sort=nobody",
                "_count=many",
                "_text:exact=Asha",
                "_content=.",
                "_query=everybody"
            })
    void aSearchThatIsNotUnderstoodIsRefusedNotWidened(String asked, Hims hims) {
        String[] parts = asked.split("=", 2);

        Response answer = hims.at("gtb").queryParam(parts[0], parts[1]).get("/Patient");

        Refused.with(400, answer);
    }

    @Test
    void aRefusedSearchNamesTheParameterAndNotItsValue(Hims hims) {
        String value = Invented.surname();

        Refused refused =
                Refused.with(400, hims.at("gtb").queryParam("nickname", value).get("/Patient"));

        assertThat(refused.text()).contains("nickname").doesNotContain(value);
    }
}
