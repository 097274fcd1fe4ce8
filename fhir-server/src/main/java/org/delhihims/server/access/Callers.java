package org.delhihims.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds who has sent a request that HAPI works on. */
public final class Callers {

    private static final String KEY = Caller.class.getName();

    private Callers() {}

    /** The caller of the request that this thread serves. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? Optional.of(caller.getPrincipal())
                : Optional.empty();
    }

    /** The caller that an open connection belongs to. */
    public static Optional<Caller> of(@Nullable Principal connected) {
        return connected instanceof CallerAuthentication caller ? Optional.of(caller.getPrincipal()) : Optional.empty();
    }

    /**
     * The caller of a request; none where the server works for itself.
     *
     * @throws AuthenticationException for a request from outside of which nobody knows who has sent it
     */
    public static Optional<Caller> of(@Nullable RequestDetails request) {
        if (request == null || request instanceof SystemRequestDetails) {
            return Optional.empty();
        }
        if (request.getUserData().get(KEY) instanceof Caller known) {
            return Optional.of(known);
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn instanceof CallerAuthentication authentication) {
            request.getUserData().put(KEY, authentication.getPrincipal());
            return Optional.of(authentication.getPrincipal());
        }
        // Only what everybody may read is let in without a token.
        if (signedIn instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        throw new AuthenticationException("A token is needed.");
    }
}
