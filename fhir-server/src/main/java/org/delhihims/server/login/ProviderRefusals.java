package org.delhihims.server.login;

import com.nimbusds.jose.RemoteKeySourceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Says in a page why nobody was signed in by the identity provider. The provider's own words are not repeated. */
final class ProviderRefusals implements AuthenticationFailureHandler {

    /** The page that says it. */
    static final String PAGE = "/login/refused";
    /** The attribute that says which refusal it is, and the one with the seconds to wait. */
    static final String REFUSAL = "hims.login.refusal";

    static final String WAIT = "hims.login.wait";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRefusals.class);

    /** Why nobody was signed in. */
    enum Refusal {
        NOT_LINKED(HttpStatus.FORBIDDEN, "provider.notLinked"),
        NOT_DONE(HttpStatus.BAD_REQUEST, "provider.notDone"),
        AWAY(HttpStatus.SERVICE_UNAVAILABLE, "provider.away"),
        TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "tooOften");

        private final HttpStatus status;
        private final String text;

        Refusal(HttpStatus status, String text) {
            this.status = status;
            this.text = text;
        }

        HttpStatus status() {
            return status;
        }

        String text() {
            return text;
        }
    }

    private static final long AWAY_SECONDS = 30;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure.getCause() instanceof ProviderRequests.TooOften often) {
            refuse(Refusal.TOO_OFTEN, often.seconds(), request, response);
            return;
        }
        boolean isAway = causes(failure).anyMatch(ProviderRefusals::isAway);
        LOG.warn("Nobody was signed in by the identity provider: {}", isAway ? "it does not answer" : code(failure));
        refuse(isAway ? Refusal.AWAY : Refusal.NOT_DONE, AWAY_SECONDS, request, response);
    }

    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        refuse(refusal, AWAY_SECONDS, request, response);
    }

    private static void refuse(Refusal refusal, long seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(REFUSAL, refusal);
        request.setAttribute(WAIT, seconds);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof ResourceAccessException
                || cause instanceof HttpServerErrorException
                || cause instanceof RemoteKeySourceException
                || code(cause).equals(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE)
                || code(cause).equals(OAuth2ErrorCodes.SERVER_ERROR);
    }

    /** Codes of OAuth are a provider's words too, and may be anything. */
    private static String code(Throwable failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode().replaceAll("[^a-z_]", "?")
                : failure.getClass().getSimpleName();
    }
}
