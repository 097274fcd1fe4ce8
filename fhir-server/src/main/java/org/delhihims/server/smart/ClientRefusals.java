package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a client that has not shown who it is. Three wrong code verifiers make a code worthless: somebody other than the
 * app has it.
 */
final class ClientRefusals implements AuthenticationFailureHandler {

    private final JdbcGrants grants;

    ClientRefusals(JdbcGrants grants) {
        this.grants = grants;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT);
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (OAuth2ErrorCodes.INVALID_GRANT.equals(error.getErrorCode()) && code != null) {
            grants.wrongVerifier(code);
        }
        boolean isUnknown = OAuth2ErrorCodes.INVALID_CLIENT.equals(error.getErrorCode());
        if (isUnknown && request.getHeader("Authorization") != null) {
            String scheme = request.getHeader("Authorization").regionMatches(true, 0, "bearer", 0, 6)
                    ? "Bearer error=\"invalid_token\""
                    : "Basic realm=\"hims\"";
            response.setHeader("WWW-Authenticate", scheme);
        }
        String description = error.getDescription() == null
                ? "The client is not known, or has not shown that it is itself."
                : error.getDescription();
        OAuth2Answers.refuse(response, isUnknown ? 401 : 400, error.getErrorCode(), description);
    }
}
