package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Search by words, in the scripts of Delhi. Every word searched for is made up for its test, so that nothing else holds it.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#content">FHIR: _text and _content</a>
 */
@Tag("rest")
final class FullTextTest {

    // One word in two ways of writing; # stands for letters of the script that are invented for the test.
    private static final String WAYS = """
            # Devanagari: a joiner, a non-joiner, nukta as one code point and left out, chandrabindu.
            कखगघ, क्\u200Dष#, क्ष#
            कखगघ, क्ष#, क्\u200Cष#
            कखगघ, \u095Bेबा#, ज\u093Cेबा#
            कखगघ, \u095Bेबा#, जेबा#
            कखगघ, चाँद#, चांद#
            # Gurmukhi: sha as one code point, as two, and without its dot.
            ਕਖਗਘ, \u0A36ਾਮ#, ਸ\u0A3Cਾਮ#
            ਕਖਗਘ, \u0A36ਾਮ#, ਸਾਮ#
            # Urdu: Arabic kaf, yeh and heh; a short vowel; tatweel; alef with its madda.
            بتثج, \u0643ر\u064Aم#, \u06A9ر\u06CCم#
            بتثج, فاطم\u0647#, فاطم\u06C1#
            بتثج, م\u064Fحمد#, محمد#
            بتثج, نسر\u0640\u0640ین#, نسرین#
            بتثج, \u0622شا#, \u0627\u0653شا#
            # Latin: case, an accent, a soft hyphen, a direction mark.
            bcdf, SHARMA#, sharma#
            bcdf, Désirée#, desiree#
            bcdf, dia\u00ADbetes#, diabetes#
            bcdf, \u200EAsha#, asha#
            """;

    @ParameterizedTest
    @CsvSource(textBlock = WAYS)
    void aWordIsFoundHoweverItIsWritten(String letters, String one, String other, Hims hims) {
        String end = Invented.surnameOf(letters);
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String first = desk.store(Records.note(patient, one.replace("#", end)));
        String second = desk.store(Records.note(patient, other.replace("#", end)));

        assertThat(found(hims, "Observation", "_content", one.replace("#", end)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "Observation", "_content", other.replace("#", end)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "Observation", "code:text", one.replace("#", end)))
                .containsExactlyInAnyOrder(first, second);
    }

    @ParameterizedTest
    @CsvSource(textBlock = WAYS)
    void aNameIsFoundHoweverItIsWrittenAndKeptAsItWas(String letters, String one, String other, Hims hims) {
        String end = Invented.surnameOf(letters);
        String oneWay = Invented.personal(one.replace("#", end));
        String otherWay = Invented.personal(other.replace("#", end));
        Desk desk = hims.deskAt("lok-nayak");
        String first = desk.store(Records.resident("Asha", oneWay));
        String second = desk.store(Records.resident("Asha", otherWay));

        assertThat(found(hims, "Patient", "family", oneWay)).containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "Patient", "name", otherWay)).containsExactlyInAnyOrder(first, second);
        assertThat(nfc(desk.read(first).at("/name/0/family").asText())).isEqualTo(nfc(oneWay));
        assertThat(nfc(desk.read(second).at("/name/0/family").asText())).isEqualTo(nfc(otherWay));
        if (!nfc(oneWay).equals(nfc(otherWay))) {
            assertThat(found(hims, "Patient", "family:exact", oneWay)).containsExactly(first);
            assertThat(found(hims, "Patient", "family:exact", otherWay)).containsExactly(second);
        }
    }

    // Two words that only look alike.
    @ParameterizedTest
    @CsvSource({
        "कखगघ, म\u0940ना#, म\u094Bना#",
        "कखगघ, क\u094Dष#, कष#",
        "कखगघ, प\u0921\u093Cा#, पडा#",
        "ਕਖਗਘ, ਮਿ#, ਮੀ#",
        "بتثج, بھا#, بہا#",
        "bcdf, asha#, usha#"
    })
    void differentWordsStayDifferent(String letters, String one, String other, Hims hims) {
        String end = Invented.surnameOf(letters);
        Desk desk = hims.deskAt("lok-nayak");
        String first = desk.store(Records.resident("Asha", Invented.personal(one.replace("#", end))));
        String second = desk.store(Records.resident("Asha", Invented.personal(other.replace("#", end))));

        for (String parameter : List.of("_content", "family")) {
            assertThat(found(hims, "Patient", parameter, one.replace("#", end))).containsExactly(first);
            assertThat(found(hims, "Patient", parameter, other.replace("#", end)))
                    .containsExactly(second);
        }
    }

    @Test
    void aNameIsFoundAtTheEndOfAChain(Hims hims) {
        String end = Invented.surnameOf("कखगघ");
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.store(Records.resident("Asha", Invented.personal("क्\u200Dष" + end)));
        String note = desk.store(Records.note(patient, Invented.word()));

        assertThat(found(hims, "Observation", "subject:Patient.family", "क्ष" + end))
                .containsExactly(note);
        assertThat(found(hims, "Observation", "patient.name", "क्ष" + end)).containsExactly(note);
    }

    @Test
    void allWordsMustBeThereAndEachMayBeBegun(Hims hims) {
        String one = Invented.word();
        String other = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        String both = desk.store(Records.note(patient, "Fever, " + one + "; then " + other + "."));
        String first = desk.store(Records.note(patient, "Fever " + one));

        assertThat(found(hims, "Observation", "_content", other + " " + one)).containsExactly(both);
        assertThat(found(hims, "Observation", "_content", one)).containsExactlyInAnyOrder(both, first);
        assertThat(found(hims, "Observation", "_content", one.substring(0, 9))).containsExactlyInAnyOrder(both, first);
        assertThat(found(hims, "Observation", "_content", one.substring(1))).isEmpty();
        assertThat(found(hims, "Observation", "_content", other + "," + one)).containsExactlyInAnyOrder(both, first);
        assertThat(found(hims, "Observation", "_content", one, "_content", other))
                .containsExactly(both);
        assertThat(found(hims, "Patient", "_content", one)).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToAnIndexMeanNothingToACaller(Hims hims) {
        String one = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String note = desk.store(Records.note(desk.register(Invented.name()), one + " AND OR"));

        for (String asked : List.of("\"" + one + "\"", "-" + one, one + "*", "(" + one, one + " AND", "+" + one)) {
            assertThat(found(hims, "Observation", "_content", asked)).as(asked).containsExactly(note);
        }
        assertThat(found(hims, "Observation", "_content", "*" + one.substring(1)))
                .isEmpty();
        assertThat(found(hims, "Observation", "_content", one.substring(0, 11) + "?"))
                .containsExactly(note);
    }

    @Test
    void theNarrativeIsSearchedByItself(Hims hims) {
        String told = Invented.word();
        String written = Invented.word();
        ObjectNode resident = Records.resident("Asha", Invented.surname());
        resident.putObject("text")
                .put("status", "additional")
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><b>मधुमेह</b> " + told + "</div>");
        resident.withArray("address").addObject().put("text", written);
        String patient = hims.deskAt("lok-nayak").store(resident);

        assertThat(found(hims, "Patient", "_text", told)).containsExactly(patient);
        assertThat(found(hims, "Patient", "_text", "मधुमेह " + told)).containsExactly(patient);
        assertThat(found(hims, "Patient", "_text", written)).isEmpty();
        assertThat(found(hims, "Patient", "_content", told)).containsExactly(patient);
        assertThat(found(hims, "Patient", "_content", written)).containsExactly(patient);
        assertThat(found(hims, "Patient", "_content", "xhtml " + told)).isEmpty();
        assertThat(found(hims, "Patient", "_text", told, "_content", written)).containsExactly(patient);
    }

    @Test
    void aCodeIsFoundByWhatItIsCalled(Hims hims) {
        String english = Invented.word();
        String hindi = Invented.surnameOf("कखगघ");
        String said = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode note = Records.note(patient, said);
        ObjectNode code = note.putObject("code");
        code.put("text", "मधुमेह " + hindi);
        code.withArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", "73211009")
                .put("display", "Diabetes " + english);
        String stored = desk.store(note);

        assertThat(found(hims, "Observation", "code:text", english)).containsExactly(stored);
        assertThat(found(hims, "Observation", "code:text", "diabetes " + english))
                .containsExactly(stored);
        assertThat(found(hims, "Observation", "code:text", "मधुमेह " + hindi)).containsExactly(stored);
        assertThat(found(hims, "Observation", "code:text", hindi, "patient", patient))
                .containsExactly(stored);
        assertThat(found(hims, "Observation", "code:text", said)).isEmpty();
        assertThat(found(hims, "Observation", "category:text", english)).isEmpty();
        assertThat(found(hims, "Observation", "code:text", english, "code", "http://snomed.info/sct|73211009"))
                .containsExactly(stored);
        assertThat(found(hims, "Observation", "code:text", english, "code", "http://snomed.info/sct|1"))
                .isEmpty();
    }

    @Test
    void anIdentifierIsFoundByItsTypesText(Hims hims) {
        String word = Invented.word();
        ObjectNode resident = Records.residentWithNumber(Invented.name(), Invented.hospitalNumber());
        ((ObjectNode) resident.at("/identifier/0")).putObject("type").put("text", "Register " + word);
        String patient = hims.deskAt("lok-nayak").store(resident);

        assertThat(found(hims, "Patient", "identifier:text", word)).containsExactly(patient);
    }

    @Test
    void wordsAndOtherParametersMustAllHold(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String asha = desk.register(Invented.name());
        String ravi = desk.register(Invented.name());
        String hers = desk.store(Records.note(asha, word));
        desk.store(Records.note(ravi, word));

        assertThat(found(hims, "Observation", "_content", word, "patient", asha))
                .containsExactly(hers);
        assertThat(found(hims, "Observation", "_content", word, "subject", asha, "date", "2026-07-20"))
                .containsExactly(hers);
        assertThat(found(hims, "Observation", "_content", word, "patient", asha, "date", "2026-07-21"))
                .isEmpty();
        assertThat(found(hims, "Observation", "_content", word, "patient", asha + "," + ravi))
                .hasSize(2);
        assertThat(found(hims, "Observation", "_content", word, "_id", hers.substring("Observation/".length())))
                .containsExactly(hers);
        assertThat(Json.referencesIn(hims.deskAt("gtb")
                        .search("Observation", "_content", word, "patient", asha, "_include", "Observation:patient")))
                .containsExactlyInAnyOrder(hers, asha);
        assertThat(found(hims, "Patient", "_has:Observation:patient:date", "2026-07-20", "_content", asha))
                .isEmpty();
    }

    @Test
    void thePagesOfASearchByWordsAreCompleteAndItsTotalIsRight(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode bundle = Records.bundle("transaction");
        IntStream.range(0, 57).forEach(i -> Records.post(bundle, Records.note(patient, word + " number " + i)));
        desk.send(bundle);

        JsonNode page = desk.search("Observation", "_content", word, "_count", "10", "_total", "accurate");
        List<String> all = new ArrayList<>(Json.referencesIn(page));
        assertThat(page.path("total").asInt()).isEqualTo(57);
        while (!Json.linkOf(page, "next").isEmpty()) {
            page = desk.follow(Json.linkOf(page, "next"));
            assertThat(page.path("total").asInt()).isEqualTo(57);
            all.addAll(Json.referencesIn(page));
        }

        assertThat(all).hasSize(57).doesNotHaveDuplicates();
        assertThat(desk.search("Observation", "_content", word, "_summary", "count")
                        .path("total")
                        .asInt())
                .isEqualTo(57);
        assertThat(desk.search("Observation", "_content", word, "date", "2026-07-21", "_total", "accurate")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(desk.search("Observation", "_content", word, "_sort", "-_id", "_count", "60")
                        .path("entry"))
                .extracting(entry -> entry.at("/resource/id").asText())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void whatIsChangedIsFoundAsItIsNow(Hims hims) {
        String before = Invented.word();
        String after = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String note = desk.store(Records.note(desk.register(Invented.name()), before));
        assertThat(found(hims, "Observation", "_content", before)).containsExactly(note);

        ObjectNode changed = desk.read(note);
        changed.put("valueString", after);
        changed.putObject("code").put("text", after);
        hims.at("lok-nayak").body(changed.toString()).put("/" + note).then().statusCode(200);

        assertThat(found(hims, "Observation", "_content", before)).isEmpty();
        assertThat(found(hims, "Observation", "_content", after)).containsExactly(note);
        assertThat(found(hims, "Observation", "code:text", after)).containsExactly(note);

        hims.at("lok-nayak").delete("/" + note).then().statusCode(200);

        assertThat(found(hims, "Observation", "_content", after)).isEmpty();
    }

    @Test
    void whatATransactionStoresIsFoundAsSoonAsItIsAnsweredAndARefusedOneIsNot(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());
        ObjectNode good = Records.bundle("transaction");
        Records.post(good, Records.note(patient, word));
        ObjectNode bad = good.deepCopy();
        Records.post(bad, Records.note("Patient/nobody", word));

        hims.at("lok-nayak").body(bad.toString()).post("/").then().statusCode(greaterThan(399));
        assertThat(found(hims, "Observation", "_content", word)).isEmpty();

        desk.send(good);
        assertThat(found(hims, "Observation", "_content", word)).hasSize(1);
    }

    @Test
    void wordsTravelInABodyTooAndASummaryIsOne(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String note = desk.store(Records.note(desk.register(Invented.name()), word));

        Response answer = hims.at("gtb")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_content", word)
                .formParam("_summary", "true")
                .post("/Observation/_search");
        answer.then().statusCode(200);
        JsonNode found = Json.read(answer.asString());

        assertThat(Json.referencesIn(found)).containsExactly(note);
        assertThat(found.at("/entry/0/resource/meta/tag").toString()).contains("SUBSETTED");
    }

    @Test
    void aBatchMaySearchByWords(Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        String note = desk.store(Records.note(desk.register(Invented.name()), word));
        ObjectNode batch = Records.bundle("batch");
        batch.withArray("entry")
                .addObject()
                .putObject("request")
                .put("method", "GET")
                .put("url", "Observation?_content=" + word);

        assertThat(Json.referencesIn(desk.send(batch).at("/entry/0/resource"))).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_content=-",
                "Patient?_text=।",
                "Patient?_content:exact=Asha",
                "Patient?_content:contains=Asha",
                "Patient?gender:text=female",
                "Patient?family:text=Asha",
                "Observation?subject:text=Asha",
                "Observation?status:text=final",
                "Slot?_content=morning",
                "SearchParameter?_content=name",
                "Observation?_tag:text=x"
            })
    void aSearchByWordsThatIsNotOfferedIsRefused(String asked, Hims hims) {
        String[] parts = asked.split("[?=]", 3);

        Refused.with(400, hims.at("gtb").queryParam(parts[1], parts[2]).get("/" + parts[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_content=", "_text=", "code:text="})
    void aWriteIsNotBoundToWords(String condition, Hims hims) {
        String word = Invented.word();
        Desk desk = hims.deskAt("lok-nayak");
        ObjectNode note = Records.note(desk.register(Invented.name()), word);

        Response answer = hims.at("lok-nayak")
                .header("If-None-Exist", condition + word)
                .body(note.toString())
                .post("/Observation");

        assertThat(answer.statusCode()).isBetween(400, 499);
        Refused.in(answer);
        assertThat(found(hims, "Observation", "_content", word)).isEmpty();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> found(Hims hims, String type, String... parameters) {
        return Json.referencesIn(hims.deskAt("gtb").search(type, parameters));
    }
}
