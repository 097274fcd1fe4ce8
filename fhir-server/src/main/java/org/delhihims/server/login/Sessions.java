package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.delhihims.server.token.Revocations;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Begins and ends the sessions of people in the browser. */
public final class Sessions {

    private final LoginRules rules;
    private final Revocations revocations;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler goOn =
            new SavedRequestAwareAuthenticationSuccessHandler();

    Sessions(LoginRules rules, Revocations revocations) {
        this.rules = rules;
        this.revocations = revocations;
        goOn.setDefaultTargetUrl("/apps");
    }

    /** Signs a person in, in a new session, and sends the browser to where it wanted to go. */
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = another(request);
        session.setMaxInactiveInterval(
                (int) (person.kind() == Person.Kind.STAFF ? rules.staffIdle() : rules.residentIdle()).toSeconds());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.account());
        PersonAuthentication authentication = new PersonAuthentication(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        try {
            goOn.onAuthenticationSuccess(request, response, authentication);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    /**
     * A session in the place of the one before, with what was in it. Only its id would not do: a request that came before and
     * ends after gives the earlier id back to it, and whoever knows that id is then signed in.
     */
    private static HttpSession another(HttpServletRequest request) {
        HttpSession before = request.getSession();
        Map<String, Object> content = new HashMap<>();
        before.getAttributeNames().asIterator().forEachRemaining(name -> content.put(name, before.getAttribute(name)));
        before.invalidate();
        HttpSession session = request.getSession();
        content.forEach(session::setAttribute);
        return session;
    }

    /** Signs out: what apps got for the time of this session ends with it. */
    void end(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn instanceof PersonAuthentication authentication) {
            revocations.revoke(
                    Revocations.Kind.SESSION, authentication.getPrincipal().session());
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
