package org.delhihims.server.login;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions that people have in their browsers, for what may be done only as long as one lasts. */
public final class OpenSessions {

    private final Store<?> store;
    private final LoginRules rules;
    private final Clock clock;

    OpenSessions(FindByIndexNameSessionRepository<?> repository, LoginRules rules, Clock clock) {
        this.store = new Store<>(repository);
        this.rules = rules;
        this.clock = clock;
    }

    /** When a person's session ends at the latest. */
    public Instant latestEnd(Person person) {
        return person.signedInAt().plus(rules.longestSession());
    }

    /**
     * Whether the session in which a person has signed in still lasts. It counts as used: who works in an app is there as
     * much as who reads a page.
     */
    public boolean use(Person person) {
        return latestEnd(person).isAfter(clock.instant()) && store.use(person, clock.instant());
    }

    private record Store<S extends Session>(FindByIndexNameSessionRepository<S> repository) {

        boolean use(Person person, Instant now) {
            return repository.findByPrincipalName(person.account()).values().stream()
                    .filter(session -> !session.isExpired() && isOf(session, person))
                    .findFirst()
                    .map(session -> touch(session, now))
                    .orElse(false);
        }

        private boolean touch(S session, Instant now) {
            session.setLastAccessedTime(now);
            repository.save(session);
            return true;
        }

        private static boolean isOf(Session session, Person person) {
            SecurityContext context =
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context != null
                    && context.getAuthentication() instanceof PersonAuthentication signedIn
                    && signedIn.getPrincipal().session().equals(person.session());
        }
    }
}
