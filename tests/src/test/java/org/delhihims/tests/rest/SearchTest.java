package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search for residents by what their records say: tokens, strings and dates. */
@Tag("rest")
final class SearchTest {

    private static final String SYSTEM = Records.HOSPITAL_NUMBER;

    // Every search below is narrowed to this family, so that what other tests store is not found.
    private final String family = Invented.surname();

    @Test
    void aNumberIsFoundWithItsSystem(Hims hims) {
        String number = Invented.hospitalNumber();
        String patient = hims.deskAt("lok-nayak").store(Records.residentWithNumber(Invented.name(), number));

        assertThat(found(hims, "identifier", SYSTEM + "|" + number)).containsExactly(patient);
        assertThat(found(hims, "identifier", number)).containsExactly(patient);
        assertThat(found(hims, "identifier", "https://delhihims.example/sid/uhid/gtb|" + number))
                .isEmpty();
        assertThat(found(hims, "identifier", "|" + number)).isEmpty();
    }

    @Test
    void oneOfSeveralNumbersIsEnough(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String first = Invented.hospitalNumber();
        String second = Invented.hospitalNumber();
        String one = desk.store(Records.residentWithNumber(Invented.name(), first));
        String other = desk.store(Records.residentWithNumber(Invented.name(), second));

        assertThat(found(hims, "identifier", SYSTEM + "|" + first + "," + SYSTEM + "|" + second))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void severalParametersMustAllHold(Hims hims) {
        String woman = store(hims, "Asha", "female", "1987-08-14");
        String man = store(hims, "Ashok", "male", "1987-08-14");

        assertThat(found(hims, "family", family, "gender", "female")).containsExactly(woman);
        assertThat(found(hims, "family", family, "gender", "male")).containsExactly(man);
        assertThat(found(hims, "family", family, "gender", "other")).isEmpty();
        assertThat(found(hims, "family", family, "gender", "male,female")).containsExactlyInAnyOrder(woman, man);
    }

    @Test
    void aTokenMayBeExcluded(Hims hims) {
        store(hims, "Asha", "female", "1987-08-14");
        String man = store(hims, "Ashok", "male", "1987-08-14");

        assertThat(found(hims, "family", family, "gender:not", "female")).containsExactly(man);
    }

    @Test
    void aTruthValueIsAToken(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family", family, "active", "true")).containsExactly(patient);
        assertThat(found(hims, "family", family, "active", "false")).isEmpty();
    }

    @Test
    void aPhoneIsFoundByItsNumber(Hims hims) {
        String phone = Invented.mobile();
        ObjectNode resident = Records.resident("Asha", family);
        resident.withArray("telecom")
                .addObject()
                .put("system", "phone")
                .put("use", "mobile")
                .put("value", phone);
        String patient = hims.deskAt("lok-nayak").store(resident);

        assertThat(found(hims, "phone", phone)).containsExactly(patient);
        assertThat(found(hims, "telecom", "phone|" + phone)).containsExactly(patient);
        assertThat(found(hims, "email", phone)).isEmpty();
    }

    @Test
    void aNameIsFoundByItsBeginning(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family", family.substring(0, 9))).containsExactly(patient);
        assertThat(found(hims, "name", family.substring(0, 9))).containsExactly(patient);
        assertThat(found(hims, "family", family, "given", "Ash")).containsExactly(patient);
        assertThat(found(hims, "family", family.substring(1))).isEmpty();
    }

    @Test
    void signsOfPatternsAreOnlySigns(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        List<String> patients = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        // The third is written as JSON writes one backslash.
        for (String sign : List.of("_x", "ax", "\\\\x", "%x")) {
            String patient = desk.register(word + sign);
            patients.add(patient.substring("Patient/".length()));
            notes.add(desk.store(Records.note(patient, "seen")).substring("Observation/".length()));
        }

        // The backslash is escaped, as FHIR escapes it in the value of a search.
        for (int i = 0; i < 4; i++) {
            String value = word + List.of("_x", "ax", "\\\\x", "%x").get(i);
            assertThat(Json.idsIn(desk.search("Patient", "name", value))).containsExactly(patients.get(i));
            assertThat(Json.idsIn(desk.search("Observation", "patient.name", value)))
                    .containsExactly(notes.get(i));
        }
    }

    @Test
    void theCaseOfLettersDoesNotMatter(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family", family.toUpperCase())).containsExactly(patient);
        assertThat(found(hims, "family", family.toLowerCase())).containsExactly(patient);
    }

    @Test
    void accentsDoNotMatter(Hims hims) {
        String patient = store(hims, "Désirée", "female", "1987-08-14");

        assertThat(found(hims, "family", family, "given", "desiree")).containsExactly(patient);
        assertThat(found(hims, "family", family, "given", "Désirée")).containsExactly(patient);
    }

    @Test
    void anExactNameIsExact(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family:exact", family)).containsExactly(patient);
        assertThat(found(hims, "family:exact", family.toLowerCase())).isEmpty();
        assertThat(found(hims, "family:exact", family.substring(0, 9))).isEmpty();
    }

    @Test
    void aCommaInAValueIsEscaped(Hims hims) {
        String patient = store(hims, "Asha, Rani", "female", "1987-08-14");

        assertThat(found(hims, "family", family, "given", "Asha\\, Rani")).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource({
        "1987-08-14, true",
        "1987-08, true",
        "1987, true",
        "1987-08-15, false",
        "eq1987-08-14, true",
        "ne1987-08-14, false",
        "ge1987-08-14, true",
        "gt1987-08-14, false",
        "le1987-08-14, true",
        "lt1987-08-14, false",
        "gt1987-08-13, true",
        "lt1987-08-15, true",
        "gt1986, true",
        "lt1987, false",
        "sa1987-08-13, true",
        "eb1987-08-14, false"
    })
    void aBirthDateIsComparedAsThePrefixSays(String asked, boolean isFound, Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family", family, "birthdate", asked)).isEqualTo(isFound ? List.of(patient) : List.of());
    }

    @Test
    void twoDatesMakeAPeriod(Hims hims) {
        store(hims, "Asha", "female", "1987-08-14");
        String middle = store(hims, "Bina", "female", "1990-01-01");
        store(hims, "Chitra", "female", "1995-05-05");

        Response answer = hims.at("gtb")
                .queryParam("family", family)
                .queryParam("birthdate", "ge1988", "lt1995")
                .get("/Patient");

        assertThat(Json.referencesIn(Json.read(answer.asString()))).containsExactly(middle);
    }

    @Test
    void whatWasWrittenSinceIsFoundByTime(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");
        String time = hims.deskAt("gtb").read(patient).at("/meta/lastUpdated").asText();

        assertThat(found(hims, "family", family, "_lastUpdated", "ge" + time)).containsExactly(patient);
        assertThat(found(hims, "family", family, "_lastUpdated", "lt" + time)).isEmpty();
    }

    @Test
    void aTagIsFound(Hims hims) {
        String tag = Invented.word();
        ObjectNode resident = Records.resident("Asha", family);
        resident.withObject("/meta")
                .withArray("tag")
                .addObject()
                .put("system", "https://ward.example/tag")
                .put("code", tag);
        String patient = hims.deskAt("lok-nayak").store(resident);

        assertThat(found(hims, "_tag", "https://ward.example/tag|" + tag)).containsExactly(patient);
    }

    @Test
    void aChangedValueIsFoundAtOnceAndTheOldOneNoMore(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = store(hims, "Asha", "female", "1987-08-14");
        assertThat(found(hims, "family", family, "gender", "female")).containsExactly(patient);

        hims.at("lok-nayak")
                .body(desk.read(patient).put("gender", "other").toString())
                .put("/" + patient)
                .then()
                .statusCode(200);

        assertThat(found(hims, "family", family, "gender", "other")).containsExactly(patient);
        assertThat(found(hims, "family", family, "gender", "female")).isEmpty();
    }

    @Test
    void aSearchMayTravelInTheBody(Hims hims) {
        String patient = store(hims, "Asha", "female", "1987-08-14");

        Response answer = hims.at("gtb")
                .contentType("application/x-www-form-urlencoded")
                .formParam("family", family)
                .formParam("gender", "female")
                .post("/Patient/_search");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.referencesIn(Json.read(answer.asString()))).containsExactly(patient);
    }

    @Test
    void aHindiSearchInTheBodyIsUnderstood(Hims hims) {
        String hindi = Invented.surnameOf("कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह");
        String patient = hims.deskAt("lok-nayak").store(Records.resident("आशा", hindi));

        Response answer = hims.at("gtb")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("family", hindi)
                .post("/Patient/_search");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.referencesIn(Json.read(answer.asString()))).containsExactly(patient);
    }

    @Test
    void quotesInAValueAreOnlyQuotes(Hims hims) {
        store(hims, "Asha", "female", "1987-08-14");

        assertThat(found(hims, "family", "' or '1'='1")).isEmpty();
        assertThat(found(hims, "family", "%")).isEmpty();
        assertThat(found(hims, "family", family.substring(0, 4) + "_" + family.substring(5)))
                .isEmpty();
    }

    private String store(Hims hims, String given, String gender, String birthDate) {
        return hims.deskAt("lok-nayak")
                .store(Records.resident(given, family).put("gender", gender).put("birthDate", birthDate));
    }

    private static List<String> found(Hims hims, String... parameters) {
        return Json.referencesIn(hims.deskAt("gtb").search("Patient", parameters));
    }
}
