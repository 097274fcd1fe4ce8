package org.delhihims.tests.smart;

import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.jsoup.nodes.Document;

/** The staff of the demo, who sign in with what its page shows. */
public final class DemoStaff {

    private static final String SCOPE = "user/*.rs";

    private DemoStaff() {}

    /** Signs in with the password and the code on the page of the demo. */
    public static Browser signIn(Hims hims, String username) {
        Document demo = Browser.at(hims).open("/demo").document();
        String code = demo.select("tr:has(code:containsOwn(" + username + ")) td:nth-child(2) code")
                .text();
        return Browser.at(hims)
                .open("/login/staff")
                .submit(
                        "username",
                        username,
                        "password",
                        demo.select("section code").first().text(),
                        "code",
                        code);
    }

    /** The header Authorization of an app that somebody uses who signs in now. */
    public static String authorization(App app, Browser browser) {
        Ask ask = app.ask(SCOPE);
        browser.open(ask.url());
        return "Bearer "
                + app.tokens(ask, browser.hasLeft() ? browser : browser.submit())
                        .path("access_token")
                        .asText();
    }

    public static String authorization(Hims hims, App app, String username) {
        return authorization(app, signIn(hims, username));
    }
}
