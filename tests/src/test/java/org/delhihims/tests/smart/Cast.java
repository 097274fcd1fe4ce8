package org.delhihims.tests.smart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.SharedHims;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The people and the apps that appear in many tests. Each is made when the first test asks, as that takes a command. */
public final class Cast {

    private static final String VISIT = "visit";

    private final Hims hims;
    private final Map<String, Object> members = new ConcurrentHashMap<>();

    private Cast(Hims hims) {
        this.hims = hims;
    }

    /** A server of a test's own has its own people. */
    public static Cast of(Hims hims) {
        return new Cast(hims);
    }

    /** An app for residents. */
    public App residentApp(App.Proof proof) {
        return member("resident app " + proof, App.class, () -> App.register(hims, "patient-app", proof));
    }

    /** An app for staff. */
    public App staffApp(App.Proof proof) {
        return member("staff app " + proof, App.class, () -> App.register(hims, "staff-app", proof));
    }

    /** A resident with an open visit, so that the hospital's staff may read the record, and with a laboratory result. */
    public Resident resident() {
        return member("resident", Resident.class, () -> {
            Resident resident = Resident.register(hims);
            Desk desk = hims.deskAt("lok-nayak");
            desk.store(Records.haemoglobin(resident.patient(), "lok-nayak", "11.2"));
            members.put(VISIT, desk.store(Records.opdVisit(resident.patient(), "lok-nayak")));
            return resident;
        });
    }

    /** A visit of the resident's. */
    public String visit() {
        resident();
        return String.valueOf(members.get(VISIT));
    }

    /** The number of the resident's health card. */
    public String card() {
        return member(
                "card",
                String.class,
                () -> hims.deskAt("lok-nayak").issueCard(resident().patient()));
    }

    public Staff doctor() {
        return member("doctor", Staff.class, () -> Staff.add(hims, "doctor"));
    }

    /** A browser in which the resident has signed in. */
    public Browser residentsBrowser() {
        return member("resident's browser", Browser.class, () -> resident().signIn(hims))
                .copy();
    }

    /** A browser in which the doctor has signed in. */
    public Browser doctorsBrowser() {
        return member("doctor's browser", Browser.class, () -> doctor().signIn(Browser.at(hims)))
                .copy();
    }

    /** The system of a hospital, which may start apps and ask about tokens. */
    public App system() {
        return member(
                "system",
                App.class,
                () -> App.registerSystem(hims, "gtb", "--scope=system/*.cruds __launch __introspect"));
    }

    /** A token of the hospital's own system with a scope. */
    public String systemToken(String scope) {
        return system().systemToken(scope);
    }

    /** Has the hospital's system open an app for the doctor, and answers what it is told. */
    public Response launch(ObjectNode context) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + systemToken("__launch"))
                .contentType("application/json")
                .body(context.toString())
                .post(hims.origin() + "/ehr/launch-context");
    }

    /** What the hospital's system has open: the resident's visit. */
    public ObjectNode opened(App app) {
        ObjectNode context = Json.read("{}");
        context.put("client_id", app.id()).put("user", doctor().fhirUser());
        context.put("patient", resident().id());
        context.put("encounter", visit().substring("Encounter/".length()));
        return context;
    }

    private <T> T member(String name, Class<T> type, Supplier<T> maker) {
        synchronized (members) {
            Object member = members.get(name);
            if (member == null) {
                member = maker.get();
                members.put(name, member);
            }
            return type.cast(member);
        }
    }

    /** Hands the cast of the shared server to every test that asks for it. */
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Cast.class;
        }

        @Override
        public Cast resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return Running.CAST;
        }

        private static final class Running {

            private static final Cast CAST = new Cast(SharedHims.hims());
        }
    }
}
