package org.delhihims.server.login;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person as Spring Security carries them through a session. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Person person;

    public PersonAuthentication(Person person) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + person.kind())));
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
