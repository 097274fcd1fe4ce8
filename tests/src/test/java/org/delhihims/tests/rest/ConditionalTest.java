package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.tests.AtOnce;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Create and update of what may be there already, told by a search instead of an id. */
@Tag("rest")
final class ConditionalTest {

    private final String number = Invented.hospitalNumber();
    private final String name = Invented.name();

    @Test
    void whatIsNotThereYetIsCreated(Hims hims) {
        Response answer = createUnlessThere(hims);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void whatIsThereAlreadyIsNotCreatedAgain(Hims hims) {
        String patient = hims.deskAt("lok-nayak").store(Records.residentWithNumber(name, number));

        Response answer = createUnlessThere(hims);

        answer.then().statusCode(200).header("Location", containsString(patient));
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void amongSeveralMatchesNothingIsCreated(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        desk.store(Records.residentWithNumber(name, number));
        desk.store(Records.residentWithNumber(Invented.name(), number));

        Refused refused = Refused.with(412, createUnlessThere(hims));

        assertThat(refused.code()).isEqualTo("multiple-matches");
        assertThat(found(hims)).hasSize(2);
    }

    @Test
    void manyWhoCreateTheSameInTheSameMomentCreateItOnce(Hims hims) {
        List<Response> answers = AtOnce.callers(16, caller -> createUnlessThere(hims));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        Set<String> places = answers.stream()
                .map(answer -> answer.header("Location").replaceFirst("/_history/.*", ""))
                .collect(Collectors.toSet());
        assertThat(places).hasSize(1);
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void manyTransactionsThatCreateTheSameCreateItOnce(Hims hims) {
        List<Integer> answers = AtOnce.callers(8, caller -> {
            var bundle = Records.bundle("transaction");
            Records.post(bundle, Records.residentWithNumber(name, number));
            bundle.withObject("/entry/0/request").put("ifNoneExist", condition());
            return hims.at("lok-nayak").body(bundle.toString()).post("/").statusCode();
        });

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void anUpdateByNumberCreatesWhatIsNotThere(Hims hims) {
        Response answer = updateByNumber(hims, name);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void anUpdateByNumberChangesTheOneThatIsThere(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(Records.residentWithNumber(name, number));
        String married = Invented.name();

        Response answer = updateByNumber(hims, married);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo(married);
        assertThat(desk.read(patient).at("/meta/versionId").asText()).isEqualTo("2");
        assertThat(found(hims)).hasSize(1);
    }

    @Test
    void anUpdateByNumberOfSeveralIsRefused(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String one = desk.store(Records.residentWithNumber(name, number));
        String other = desk.store(Records.residentWithNumber(name, number));

        Refused refused = Refused.with(412, updateByNumber(hims, Invented.name()));

        assertThat(refused.code()).isEqualTo("multiple-matches");
        assertThat(desk.read(one).at("/meta/versionId").asText()).isEqualTo("1");
        assertThat(desk.read(other).at("/meta/versionId").asText()).isEqualTo("1");
    }

    private Response createUnlessThere(Hims hims) {
        return hims.at("lok-nayak")
                .header("If-None-Exist", condition())
                .body(Records.residentWithNumber(name, number).toString())
                .post("/Patient");
    }

    private Response updateByNumber(Hims hims, String newName) {
        return hims.at("lok-nayak")
                .queryParam("identifier", Records.HOSPITAL_NUMBER + "|" + number)
                .body(Records.residentWithNumber(newName, number).toString())
                .put("/Patient");
    }

    private String condition() {
        return "identifier=" + Records.HOSPITAL_NUMBER + "|" + number;
    }

    private List<String> found(Hims hims) {
        return Json.idsIn(hims.deskAt("gtb").search("Patient", "identifier", Records.HOSPITAL_NUMBER + "|" + number));
    }
}
