package org.delhihims.server.smart;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers of the token endpoint and its neighbours, as RFC 6749 (section 5.2) gives their form. */
final class OAuth2Answers {

    private OAuth2Answers() {}

    static void refuse(HttpServletResponse response, int status, String error, String description) throws IOException {
        write(response, status, Map.of("error", error, "error_description", description));
    }

    static void write(HttpServletResponse response, int status, Map<String, ?> members) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        new ObjectMapper().writeValue(response.getOutputStream(), members);
    }
}
