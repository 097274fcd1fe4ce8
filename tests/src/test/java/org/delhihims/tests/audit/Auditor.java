package org.delhihims.tests.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.smart.App;

/** Who may read the audit of a server, and nothing else. */
public record Auditor(Hims hims, App client) {

    private static final Map<String, Auditor> KNOWN = new ConcurrentHashMap<>();

    /** The auditor of a server, registered when the first test asks. */
    public static Auditor of(Hims hims) {
        return KNOWN.computeIfAbsent(
                hims.address(), address -> new Auditor(hims, App.registerSystemOf(hims, "auditor")));
    }

    public RequestSpecification call() {
        return hims.stranger().header("Authorization", "Bearer " + client.systemToken("system/AuditEvent.rs"));
    }

    /** Searches with pairs of parameter and value. */
    ObjectNode search(String... parameters) {
        RequestSpecification request = call();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return read(request.get("/AuditEvent"));
    }

    /** Goes where a link of the server points. */
    ObjectNode follow(String link) {
        return read(call().urlEncodingEnabled(false).get(link));
    }

    private static ObjectNode read(Response answer) {
        answer.then().statusCode(200);
        return Json.read(answer.asString());
    }
}
