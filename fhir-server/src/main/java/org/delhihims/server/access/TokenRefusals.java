package org.delhihims.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.delhihims.server.http.FaultText;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers a call without a good token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750: the WWW-Authenticate response header</a>
 */
final class TokenRefusals implements AuthenticationEntryPoint {

    private final FaultText faults;

    TokenRefusals(FaultText faults) {
        this.faults = faults;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean hadToken = failure instanceof OAuth2AuthenticationException;
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(
                "WWW-Authenticate",
                hadToken
                        ? "Bearer realm=\"hims\", error=\"invalid_token\", error_description=\"expired, revoked or not for this server\""
                        : "Bearer realm=\"hims\"");
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(faults.of(IssueType.LOGIN, hadToken ? "bad-token" : "no-token"));
    }
}
