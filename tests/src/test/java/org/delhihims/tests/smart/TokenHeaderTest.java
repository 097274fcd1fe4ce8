package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Raw;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A good token is read where it belongs, once, and nowhere else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2">RFC 6750: authenticated requests</a>
 */
@Tag("smart")
final class TokenHeaderTest {

    @Test
    void aTokenInTheAddressOrTheBodyIsNone(Hims hims) {
        String token = good(hims);

        Refused.with(401, hims.stranger().queryParam("access_token", token).get("/Patient"));
        Refused.with(
                401,
                hims.stranger()
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("access_token", token)
                        .post("/Patient/_search"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer  %s x",
                "Bearer %s,",
                "Bearer %s;",
                "Bearer %s, Bearer %s",
                "Bearer \"%s\"",
                "Bearer %%20%s",
                "Bearer=%s",
                "Bearer:%s",
                "Bearer %s\u00a0",
                "BearerX %s",
                "Basic %s",
                "DPoP %s",
                "Token %s",
                "%s"
            })
    void noOtherSpellingIsRead(String spelling, Hims hims) {
        String authorization = spelling.replace("%%", "%").replace("%s", good(hims));
        Response answer = hims.stranger().header("Authorization", authorization).get("/Patient");

        Refused.with(401, answer);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer %s|Authorization: Bearer bad",
                "Authorization: Bearer bad|Authorization: Bearer %s",
                "Authorization: Bearer %s|Authorization: Bearer %s",
                "Authorization: Basic YTpi|Authorization: Bearer %s",
                "Authorization: Bearer %s|Authorization: Basic YTpi",
                "Authorization : Bearer %s",
                "Authorization: Bearer a|\t%s",
                "X-Authorization: Bearer %s",
                "Proxy-Authorization: Bearer %s",
                "Cookie: access_token=%s"
            })
    void aTokenInTwoHeadersOrAnotherIsNone(String headers, Hims hims) throws IOException {
        String answer =
                Raw.get(hims, "/fhir/Patient", headers.replace("%s", good(hims)).split("\\|"));

        assertThat(answer).matches("(?s)HTTP/1.1 40[01] .*").doesNotContain("\"Bundle\"");
    }

    private static String good(Hims hims) {
        return hims.authorization().substring("Bearer ".length());
    }
}
