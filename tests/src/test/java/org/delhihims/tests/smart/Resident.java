package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Records;
import org.jsoup.nodes.Element;

/** A resident with a record and a phone. */
public record Resident(String name, String patient, String mobile, String birthDate) {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /** Registers somebody new. */
    public static Resident register(Hims hims) {
        String name = Invented.name();
        String mobile = Invented.mobile();
        String birthDate = "1984-03-12";
        ObjectNode patient = Records.resident(name);
        patient.put("birthDate", birthDate).put("gender", "female");
        patient.putArray("telecom").addObject().put("system", "phone").put("value", mobile);
        Desk desk = hims.deskAt("lok-nayak");
        return new Resident(name, desk.store(patient), mobile, birthDate);
    }

    public String id() {
        return patient.substring(patient.indexOf('/') + 1);
    }

    /** Signs in on the page that the browser is at, or on a fresh one. */
    public Browser signIn(Hims hims, Browser browser) {
        if (!browser.title().equals("Sign in")) {
            browser.open("/login");
        }
        browser.submit("number", mobile, "birthDate", birthDate);
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        return browser.submit("code", codeOnPhone(hims));
    }

    public Browser signIn(Hims hims) {
        return signIn(hims, Browser.at(hims).open("/login"));
    }

    /** The last code that came to the phone. */
    public String codeOnPhone(Hims hims) {
        return codeOnPhone(hims, mobile);
    }

    static String codeOnPhone(Hims hims, String mobile) {
        Browser page = Browser.at(hims).open("/demo");
        Matcher code = CODE.matcher(page.document().select("ul.apps li").stream()
                .filter(message -> message.select("h3").text().equals(mobile))
                .map(Element::text)
                .findFirst()
                .map(text -> text.replace(mobile, ""))
                .orElse(""));
        assertThat(code.find()).as("a code for " + mobile).isTrue();
        return Invented.personal(code.group());
    }
}
