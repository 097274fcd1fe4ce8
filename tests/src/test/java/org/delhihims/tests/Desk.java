package org.delhihims.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/** What people at one hospital do all day: register, write down, look up. What they do succeeds, or the test fails. */
public final class Desk {

    private final Hims hims;
    private final String hospital;

    Desk(Hims hims, String hospital) {
        this.hims = hims;
        this.hospital = hospital;
    }

    /** Stores a new resource and answers its reference, such as {@code Patient/123}. */
    public String store(ObjectNode resource) {
        String type = resource.path("resourceType").asText();
        Response response = hims.at(hospital).body(resource.toString()).post("/{type}", type);
        response.then().statusCode(201);
        return type + "/" + response.path("id");
    }

    /** Stores a resident of this name and answers the reference. */
    public String register(String name) {
        return store(Records.resident(name));
    }

    /** Issues a health card and answers its number. */
    public String issueCard(String patient) {
        Response response = askForCard(patient);
        response.then().statusCode(200);
        return Invented.personal(cardOf(Json.read(response.asString())));
    }

    /** Asks for a health card, which may be refused. */
    public Response askForCard(String patient) {
        return hims.at(hospital).body("{\"resourceType\": \"Parameters\"}").post("/" + patient + "/$issue-card");
    }

    /** The health card number of a Patient. */
    public static String cardOf(JsonNode patient) {
        return Json.listOf(patient.path("identifier")).stream()
                .filter(identifier -> identifier.path("system").asText().equals(Records.CARD))
                .map(identifier -> identifier.path("value").asText())
                .findFirst()
                .orElseThrow();
    }

    public ObjectNode read(String reference) {
        Response response = hims.at(hospital).get("/" + reference);
        response.then().statusCode(200);
        return Json.read(response.asString());
    }

    /** Searches with a query such as {@code Patient} and pairs of parameter and value. */
    public ObjectNode search(String type, String... parameters) {
        var request = hims.at(hospital);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response response = request.get("/" + type);
        response.then().statusCode(200);
        return Json.read(response.asString());
    }

    /** Sends a Bundle of type transaction or batch and answers the Bundle of results. */
    public ObjectNode send(ObjectNode bundle) {
        Response response = hims.at(hospital).body(bundle.toString()).post("/");
        response.then().statusCode(200);
        return Json.read(response.asString());
    }

    /** Goes where a link of the server points. */
    public ObjectNode follow(String link) {
        Response response = hims.at(hospital).urlEncodingEnabled(false).get(link);
        response.then().statusCode(200);
        return Json.read(response.asString());
    }
}
