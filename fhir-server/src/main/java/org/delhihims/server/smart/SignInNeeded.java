package org.delhihims.server.smart;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends people to the page where they sign in, and tells programs that they have not shown who they are. */
final class SignInNeeded implements AuthenticationEntryPoint {

    private static final Set<String> OF_CLIENTS = Set.of(SmartPaths.TOKEN, SmartPaths.INTROSPECT, SmartPaths.REVOKE);

    private final AuthenticationEntryPoint people = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (OF_CLIENTS.contains(path)) {
            OAuth2Answers.refuse(response, 401, "invalid_client", "A client says who it is, and shows it.");
        } else if (SmartPaths.USER_INFO.equals(path)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"hims\"");
            OAuth2Answers.refuse(response, 401, "invalid_token", "A token is needed.");
        } else {
            people.commence(request, response, failure);
        }
    }
}
