package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server lets each role do what the policy table says of a type, and nothing else, whatever its token allows. */
@Tag("rest")
final class PolicyOverHttpTest {

    private static final int FORBIDDEN = 403;
    private static final String NOT_FOR_ROLE = "Your role does not allow this";

    private static final Map<String, Character> LETTERS =
            Map.of("create", 'c', "read", 'r', "update", 'u', "delete", 'd', "search-type", 's');

    private static final PublishedPolicy POLICY = PublishedPolicy.read();

    @TestFactory
    Stream<DynamicNode> everyRoleMayDoWhatTheTableSaysAndNothingElse(Hims hims, Cast cast) {
        List<Offered> offered = offered(hims);
        List<Principal> principals = principals(hims, cast);
        assertThat(offered.size() * principals.size()).isGreaterThan(600);
        return principals.stream()
                .map(principal -> DynamicContainer.dynamicContainer(
                        principal.role(),
                        offered.stream()
                                .filter(one -> isWithinTheClient(principal, one))
                                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                                    Response answer = one.by(principal, hims);
                                    boolean isRefused = answer.statusCode() == FORBIDDEN
                                            && answer.asString().contains(NOT_FOR_ROLE);
                                    assertThat(isRefused)
                                            .as(answer.statusCode() + " " + answer.asString())
                                            .isEqualTo(!POLICY.mayEver(principal.role(), one.type(), one.letter()));
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleIsToldWhatTheTableSaysAndNothingElse(Hims hims, Cast cast) {
        Set<Offered> offered = Set.copyOf(offered(hims));
        return principals(hims, cast).stream()
                .map(principal -> DynamicTest.dynamicTest(
                        principal.role(),
                        () -> assertThat(offeredIn(principal.at(hims).get("/metadata")))
                                .containsExactlyInAnyOrderElementsOf(offered.stream()
                                        .filter(one -> POLICY.mayEver(principal.role(), one.type(), one.letter()))
                                        .toList())));
    }

    @Test
    void whatIsNotForARoleIsNotInItsStatement(Hims hims, Cast cast) {
        JsonNode dispatcher = Json.read(Principal.staff(hims, cast, "ambulance-dispatcher", "gtb")
                        .at(hims)
                        .get("/metadata")
                        .asString())
                .at("/rest/0");

        assertThat(Json.listOf(dispatcher.path("resource")).stream()
                        .map(type -> type.path("type").asText()))
                .contains("Patient")
                .doesNotContain("AuditEvent");
        assertThat(dispatcher.toString()).doesNotContain("access-log");
        for (JsonNode type : dispatcher.path("resource")) {
            if (type.path("type").asText().equals("Patient")) {
                assertThat(type.path("documentation").asText()).contains("`rs@identified~masked`");
                assertThat(type.has("conditionalCreate")).isFalse();
            }
        }
    }

    /** A gateway's registration allows less than its role: a refusal would be that of the scope. */
    private static boolean isWithinTheClient(Principal principal, Offered one) {
        return !principal.role().equals("abdm-gateway") || one.letter() == 'r' || one.letter() == 's';
    }

    /** An interaction with a type that the server offers to somebody. */
    private record Offered(String type, char letter) {

        /** Asks of a record that there is not, or writes one that is none: only whether it is let in at all counts. */
        Response by(Principal principal, Hims hims) {
            String nobody = "/" + type + "/" + UUID.randomUUID();
            String empty = "{\"resourceType\": \"" + type + "\"}";
            return switch (letter) {
                case 'r' -> principal.at(hims).get(nobody);
                case 's' -> principal.at(hims).get("/" + type + "?_count=1");
                case 'c' -> principal.at(hims).body(empty).post("/" + type);
                case 'u' ->
                    principal
                            .at(hims)
                            .body("{\"resourceType\": \"" + type + "\", \"id\": \"" + nobody.replaceAll(".*/", "")
                                    + "\"}")
                            .put(nobody);
                default -> principal.at(hims).delete(nobody);
            };
        }

        @Override
        public String toString() {
            return letter + " " + type;
        }
    }

    private static List<Offered> offered(Hims hims) {
        return offeredIn(hims.stranger().get("/metadata"));
    }

    private static List<Offered> offeredIn(Response statement) {
        List<Offered> offered = new ArrayList<>();
        for (JsonNode type : Json.read(statement.asString()).at("/rest/0/resource")) {
            for (JsonNode interaction : type.path("interaction")) {
                Character letter = LETTERS.get(interaction.path("code").asText());
                if (letter != null) {
                    offered.add(new Offered(type.path("type").asText(), letter));
                }
            }
        }
        return offered;
    }

    private static List<Principal> principals(Hims hims, Cast cast) {
        Family family = new Family(hims);
        List<Principal> principals = new ArrayList<>(List.of(
                Principal.resident(hims, cast, Resident.register(hims)),
                Principal.guardian(hims, cast, family, family.member("2020-05-06")),
                Principal.hospital(cast),
                Principal.privateHospital(hims, "sushruta"),
                Principal.gateway(hims)));
        Stream.of(
                        "registrar",
                        "doctor",
                        "nurse",
                        "lab-technician",
                        "pharmacist",
                        "ambulance-dispatcher",
                        "facility-administrator",
                        "auditor",
                        "operations")
                .forEach(role -> principals.add(Principal.staff(hims, cast, role, "gtb")));
        return principals;
    }
}
