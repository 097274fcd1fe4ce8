package org.delhihims.server.smart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.delhihims.server.client.ClientRegistration;
import org.delhihims.server.client.Clients;
import org.delhihims.server.transport.CallerCertificate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Lets in a client that has signed in. One that is registered with a certificate calls with it, too, or somebody else has
 * its key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8705">RFC 8705: mutual TLS and certificate-bound tokens</a>
 */
final class ClientCertificates implements AuthenticationSuccessHandler {

    private final Clients clients;

    ClientCertificates(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        String certificate = registration(signedIn).certificate();
        if (certificate != null && !CallerCertificate.isOf(request, certificate)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_CLIENT,
                    "Call with the certificate that the client is registered with.",
                    null));
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
    }

    private ClientRegistration registration(Authentication signedIn) {
        return Optional.ofNullable(((OAuth2ClientAuthenticationToken) signedIn).getRegisteredClient())
                .flatMap(registered -> clients.client(registered.getClientId()))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
    }
}
