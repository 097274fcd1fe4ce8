package org.delhihims.tests.access;

import io.restassured.specification.RequestSpecification;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.smart.App;
import org.delhihims.tests.smart.Ask;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.delhihims.tests.smart.Staff;

/** Somebody, or a system, with a token that allows as much as its kind can be given. */
public record Principal(String role, String authorization) {

    private static final String EVERYTHING_OF_ONE = "launch/patient openid fhirUser patient/*.cruds";

    public RequestSpecification at(Hims hims) {
        return hims.stranger().header("Authorization", authorization);
    }

    public static Principal resident(Hims hims, Cast cast, Resident resident) {
        return new Principal("patient", token(cast, resident.signIn(hims)));
    }

    /** A resident who has signed in with this browser. */
    static Principal signedIn(Cast cast, Browser browser) {
        return new Principal("patient", token(cast, browser));
    }

    /** A mother who has no record of her own, for the child that is given. */
    public static Principal guardian(Hims hims, Cast cast, Family family, Resident child) {
        Resident mother = family.motherOf(child, "2040-01-01");
        return new Principal("guardian", token(cast, mother.signIn(hims)));
    }

    private static String token(Cast cast, Browser signedIn) {
        App app = cast.residentApp(App.Proof.PUBLIC);
        Ask ask = app.ask(EVERYTHING_OF_ONE);
        Browser back = signedIn.open(ask.url());
        return bearer(app, ask, back.hasLeft() ? back : back.submit());
    }

    public static Principal staff(Hims hims, Cast cast, String role, String hospital) {
        App app = cast.staffApp(App.Proof.PUBLIC);
        Ask ask = app.ask("openid fhirUser user/*.cruds");
        Browser back = Staff.add(hims, role, hospital).signIn(Browser.at(hims)).open(ask.url());
        return new Principal(role, bearer(app, ask, back.hasLeft() ? back : back.submit()));
    }

    private static String bearer(App app, Ask ask, Browser back) {
        return "Bearer "
                + Invented.personal(app.tokens(ask, back).path("access_token").asText());
    }

    static Principal hospital(Cast cast) {
        return new Principal("hospital-system", "Bearer " + cast.systemToken("system/*.cruds"));
    }

    static Principal privateHospital(Hims hims, String organization) {
        App system = App.systemOfPrivateHospital(hims, organization);
        return new Principal("private-hospital", "Bearer " + system.systemToken("system/*.cruds"));
    }

    static Principal gateway(Hims hims) {
        App system = App.registerSystemOf(hims, "abdm-gateway");
        return new Principal("abdm-gateway", "Bearer " + system.systemToken("system/*.rs"));
    }

    @Override
    public String toString() {
        return role;
    }
}
