package org.delhihims.server.smart;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.delhihims.server.client.ClientKind;
import org.delhihims.server.client.Clients;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends people to the page where they sign in, and tells programs that they have not shown who they are. */
final class SignInNeeded implements AuthenticationEntryPoint {

    private static final Set<String> OF_CLIENTS = Set.of(SmartPaths.TOKEN, SmartPaths.INTROSPECT, SmartPaths.REVOKE);

    private final AuthenticationEntryPoint residents = new LoginUrlAuthenticationEntryPoint("/login");
    private final AuthenticationEntryPoint staff = new LoginUrlAuthenticationEntryPoint("/login/staff");
    private final Clients clients;

    SignInNeeded(Clients clients) {
        this.clients = clients;
    }

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
            (isForStaff(request) ? staff : residents).commence(request, response, failure);
        }
    }

    private boolean isForStaff(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.CLIENT_ID))
                .flatMap(clients::client)
                .filter(client -> client.kind() == ClientKind.STAFF_APP)
                .isPresent();
    }
}
