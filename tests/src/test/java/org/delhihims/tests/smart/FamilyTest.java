package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people have one phone, and parents act for their children. */
@Tag("smart")
final class FamilyTest {

    private static final String SCOPE = "openid fhirUser launch/patient patient/Patient.rs";
    private static final String LONG_FROM_NOW = "2040-01-01";

    @Test
    void aMotherWithoutARecordOpensThatOfHerChild(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident child = family.member("2022-02-02");
        Resident mother = family.motherOf(child, LONG_FROM_NOW);
        Browser browser = mother.signIn(hims);
        ObjectNode tokens = tokens(cast, browser);

        assertThat(tokens.path("patient").asText()).isEqualTo(child.id());
        IdToken id = IdToken.verified(hims, tokens.path("id_token").asText());
        assertThat(id.claims().path("fhirUser").asText()).endsWith("/fhir/" + mother.patient());

        Authenticator phone = PasskeyTest.added(hims, browser);
        Browser later = PasskeyTest.shown(hims, Browser.at(hims).open("/login"), phone, new Authenticator.Ways(hims));
        ObjectNode again = tokens(cast, later);
        assertThat(again.path("patient").asText()).isEqualTo(child.id());
        assertThat(IdToken.verified(hims, again.path("id_token").asText())
                        .claims()
                        .path("sub"))
                .isEqualTo(id.claims().path("sub"));
    }

    @Test
    void aMotherOfTwoChoosesWhoseRecordAnAppOpens(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident mother = family.member(Family.MOTHER_BORN);
        Resident one = family.member("2022-02-02");
        Resident other = family.member("2024-04-04");
        Resident neighbour = new Family(hims).member("2022-02-02");
        family.motherOf(one, LONG_FROM_NOW);
        family.motherOf(other, LONG_FROM_NOW);
        Browser browser = mother.signIn(hims);
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE);

        browser.open(ask.url());
        assertThat(browser.text())
                .contains(mother.name(), one.name(), other.name())
                .doesNotContain(neighbour.name());
        browser.submit("patient", other.id()).submit();

        assertThat(app.tokens(ask, browser).path("patient").asText()).isEqualTo(other.id());
    }

    @Test
    void aRelationThatHasEndedOpensNothing(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident mother = family.member(Family.MOTHER_BORN);
        Resident child = family.member("2022-02-02");
        family.motherOf(child, "2025-12-31");

        Browser browser = mother.signIn(hims);
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE);
        browser.open(ask.url());
        assertThat(browser.title()).isEqualTo("Allow access?");
        assertThat(browser.text()).doesNotContain(child.name());
        assertThat(app.tokens(ask, browser.submit()).path("patient").asText()).isEqualTo(mother.id());
    }

    @Test
    void twinsSayWhoSignsIn(Hims hims, Cast cast) {
        Family family = new Family(hims);
        Resident one = family.member("1999-09-09");
        Resident other = family.member("1999-09-09");

        Browser browser = one.signIn(hims);
        assertThat(browser.title()).isEqualTo("Who is signing in?");
        assertThat(browser.text()).contains(one.name(), other.name());
        int number = browser.document().select("input[name=who]").stream()
                .filter(choice -> choice.parent().text().contains(other.name()))
                .map(choice -> Integer.parseInt(choice.val()))
                .findFirst()
                .orElseThrow();
        browser.submit("who", Integer.toString(number));

        assertThat(tokens(cast, browser).path("patient").asText()).isEqualTo(other.id());
    }

    private static ObjectNode tokens(Cast cast, Browser browser) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(SCOPE);
        browser.open(ask.url());
        return app.tokens(ask, browser.hasLeft() ? browser : browser.submit());
    }
}
