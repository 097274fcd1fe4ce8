package org.delhihims.server.http;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that mean one thing to who protects them and another to who answers. Headers need no second look:
 * Tomcat refuses those that come with control characters, and writes none.
 */
final class AddressFirewall extends StrictHttpFirewall {

    AddressFirewall() {
        setAllowedHeaderNames(name -> true);
        setAllowedHeaderValues(value -> true);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return response;
    }
}
