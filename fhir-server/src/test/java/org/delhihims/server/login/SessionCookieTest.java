package org.delhihims.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.delhihims.server.token.Addresses;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

final class SessionCookieTest {

    @Test
    void overHttpsTheCookieIsOfThisHostAlone() {
        assertThat(cookieAt("https://hims.example/fhir"))
                .startsWith("__Host-hims=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void onThisMachineItComesOverHttpToo() {
        assertThat(cookieAt("http://localhost:8080/fhir"))
                .startsWith("hims=")
                .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    private static String cookieAt(String fhirBase) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoginWiring()
                .sessionCookie(Addresses.of(fhirBase))
                .writeCookieValue(new CookieValue(request, response, "id"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
