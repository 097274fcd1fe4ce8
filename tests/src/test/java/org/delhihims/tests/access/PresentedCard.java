package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.smart.Resident;

/** A resident who shows the health card at a desk, with the phone at hand. */
record PresentedCard(Resident resident, String number) {

    static PresentedCard of(Hims hims, Resident resident) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.issueCard(resident.patient());
        return new PresentedCard(resident, Invented.personal(Desk.cardOf(desk.read(resident.patient()))));
    }

    /** Has a code sent, and answers the number of the request. */
    String ask(Principal caller, Hims hims) {
        Response asked = present(caller, hims, null, null);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        return Json.read(asked.asString()).at("/parameter/0/valueId").asText();
    }

    void openTo(Principal caller, Hims hims) {
        String request = ask(caller, hims);
        present(caller, hims, request, resident.codeOnPhone(hims)).then().statusCode(200);
    }

    Response present(Principal caller, Hims hims, String request, String code) {
        ObjectNode body = body();
        ArrayNode parameters = (ArrayNode) body.path("parameter");
        if (request != null) {
            parameters.addObject().put("name", "request").put("valueId", request);
        }
        if (code != null) {
            parameters.addObject().put("name", "code").put("valueString", code);
        }
        return caller.at(hims).body(body.toString()).post("/Patient/$present-card");
    }

    Response vouchedForBy(Principal caller, Hims hims) {
        ObjectNode body = body();
        ((ArrayNode) body.path("parameter")).addObject().put("name", "likeness").put("valueBoolean", true);
        return caller.at(hims).body(body.toString()).post("/Patient/$present-card");
    }

    private ObjectNode body() {
        ObjectNode body = Json.read("{\"resourceType\": \"Parameters\", \"parameter\": []}");
        ((ArrayNode) body.path("parameter")).addObject().put("name", "card").put("valueString", number);
        return body;
    }
}
