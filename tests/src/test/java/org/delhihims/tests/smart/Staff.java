package org.delhihims.tests.smart;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Totp;

/** Somebody who works at a hospital, with an account. */
public record Staff(String username, String password, String secret, Totp phone, String fhirUser) {

    private static final Pattern PRINTED =
            Pattern.compile("password (\\S+)\\s+authenticator \\S+secret=([A-Z2-7]+)&", Pattern.DOTALL);

    /** Makes an account as an administrator does. */
    public static Staff add(Hims hims, String role) {
        return add(hims, role, "lok-nayak");
    }

    /** Makes an account at a hospital. */
    public static Staff add(Hims hims, String role, String hospital) {
        String name = "Dr " + Invented.surname();
        String practitioner = hims.deskAt("lok-nayak").store(Json.read("""
                {"resourceType": "Practitioner", "active": true, "name": [{"text": "%s"}]}""".formatted(name)));
        String username = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        String printed = hims.command(
                "user",
                "add",
                "--username=" + username,
                "--name=" + name,
                "--role=" + role,
                "--facility=" + hospital,
                "--fhir-user=" + practitioner);
        Matcher shown = PRINTED.matcher(printed);
        if (!shown.find()) {
            throw new IllegalStateException("no password in " + printed);
        }
        return new Staff(
                username, Invented.personal(shown.group(1)), shown.group(2), new Totp(shown.group(2)), practitioner);
    }

    /** Signs in on a fresh page, or on the way to where the browser wanted to go. */
    public Browser signIn(Browser browser) {
        return browser.open("/login/staff")
                .submit("username", username, "password", password, "code", Invented.personal(phone.now()));
    }
}
