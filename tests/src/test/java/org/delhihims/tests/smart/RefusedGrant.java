package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.delhihims.tests.Json;

/**
 * A refusal as the token endpoint gives it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749: error response</a>
 */
final class RefusedGrant {

    private RefusedGrant() {}

    /** Checks its status, its error, and that it tells nothing else. */
    static void with(int status, String error, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        ObjectNode body = Json.read(answer.asString());
        assertThat(body.path("error").asText()).isEqualTo(error);
        assertThat(body.fieldNames()).toIterable().isSubsetOf("error", "error_description", "error_uri");
        assertThat(body.toString()).doesNotContain("Exception", "springframework", "nimbus", "\tat ");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
