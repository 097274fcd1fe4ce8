package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.DELHI;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;
import static org.delhihims.tests.rest.terminology.Answer.ask;
import static org.delhihims.tests.rest.terminology.Answer.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ValueSet/$expand}: the codes a desk may choose from, in the language of who sits there. */
@Tag("rest")
final class ExpandTest {

    private static final String DISTRICTS = DELHI + "ValueSet/district-2026";
    private static final String KINDS = DELHI + "ValueSet/facility-kind";
    private static final String USED_WARDS = "https://hospital.example/fhir/ValueSet/ward-in-use";

    @Test
    void aValueSetIsExpandedByItsUrl(Hims hims) {
        JsonNode answer = expand(hims, "url", DISTRICTS);

        assertThat(answer.path("url").asText()).isEqualTo(DISTRICTS);
        assertThat(answer.path("compose").isMissingNode()).isTrue();
        assertThat(answer.at("/expansion/timestamp").asText()).isNotEmpty();
        assertThat(answer.at("/expansion/total").asInt()).isEqualTo(13);
        assertThat(codes(answer)).hasSize(13).doesNotHaveDuplicates().contains("old-delhi-2026", "outer-north-2026");
        assertThat(answer.at("/expansion/contains/0/system").asText()).isEqualTo(DELHI + "CodeSystem/district");
    }

    @Test
    void aValueSetIsExpandedByItsId(Hims hims) {
        JsonNode byId = Json.read(ask(hims, "ValueSet/district-2026/$expand").asString());

        assertThat(codes(byId)).isEqualTo(codes(expand(hims, "url", DISTRICTS)));
    }

    @Test
    void aValueSetThatIsSentIsExpanded(Hims hims) {
        JsonNode answer = answered(post(hims, "ValueSet/$expand", sent("""
                "include": [{"system": "%s"}], "exclude": [{"system": "%s", "concept": [{"code": "fever"}]}]
                """.formatted(WARDS, WARDS))));

        assertThat(codes(answer)).containsExactlyInAnyOrder("ward", "medical", "isolation", "surgical", "burns");
    }

    @Test
    void aValueSetMayBeTheWholeBody(Hims hims) {
        String valueSet = """
                {"resourceType": "ValueSet", "status": "draft", "compose": {"include": [
                  {"system": "%s", "concept": [{"code": "burns", "display": "Burns"}]}]}}""".formatted(WARDS);

        JsonNode answer = answered(hims.at("gtb")
                .body(valueSet)
                .queryParam("displayLanguage", "hi")
                .post("/ValueSet/$expand"));

        assertThat(names(answer)).containsExactly("ज़ख़्म और जलन वार्ड");
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/ValueSet/administrative-gender, 4, female",
        "http://terminology.hl7.org/ValueSet/v2-0001, 6, F",
        "http://terminology.hl7.org/ValueSet/v3-ActEncounterCode, 10, AMB",
        "http://hl7.org/fhir/ValueSet/observation-status, 8, final"
    })
    void theValueSetsOfHl7AreThere(String url, int atLeast, String code, Hims hims) {
        assertThat(codes(expand(hims, "url", url)))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "https://delhihims.example/fhir/ValueSet/district-2026, old-delhi-2026, पुरानी दिल्ली",
        "https://delhihims.example/fhir/ValueSet/facility-kind, mandir, आयुष्मान आरोग्य मंदिर",
        "https://delhihims.example/fhir/ValueSet/mandir-tests, 718-7, हीमोग्लोबिन",
        "https://hospital.example/fhir/ValueSet/ward-in-use, isolation, पृथक वार्ड",
        "http://hl7.org/fhir/ValueSet/administrative-gender, female, महिला"
    })
    void namesAreHindiWhenHindiIsAsked(String url, String code, String hindi, Hims hims) {
        for (String language : new String[] {"hi", "hi-IN"}) {
            JsonNode answer = expand(hims, "url", url, "displayLanguage", language);
            assertThat(nameOf(answer, code)).isEqualTo(hindi);
        }
    }

    @Test
    void aBrowserThatSpeaksHindiIsAnsweredInHindi(Hims hims) {
        Response answer = hims.at("gtb")
                .header("Accept-Language", "hi-IN,hi;q=0.9,en;q=0.8")
                .queryParam("url", KINDS)
                .get("/ValueSet/$expand");

        assertThat(nameOf(answered(answer), "mandir")).isEqualTo("आयुष्मान आरोग्य मंदिर");
    }

    @Test
    void theParameterCountsMoreThanTheBrowser(Hims hims) {
        Response answer = hims.at("gtb")
                .header("Accept-Language", "hi")
                .queryParam("url", KINDS)
                .queryParam("displayLanguage", "en")
                .get("/ValueSet/$expand");

        assertThat(nameOf(answered(answer), "mandir")).isEqualTo("Ayushman Arogya Mandir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ta", "zh-Hant-TW"})
    void aCodeWithoutTheLanguageKeepsItsName(String language, Hims hims) {
        JsonNode answer = expand(hims, "url", KINDS, "displayLanguage", language);

        assertThat(nameOf(answer, "dispensary")).isEqualTo("Dispensary");
    }

    @Test
    void eachCodeFallsBackByItself(Hims hims) {
        JsonNode answer = expand(hims, "url", USED_WARDS, "displayLanguage", "hi");

        assertThat(nameOf(answer, "medical")).isEqualTo("चिकित्सा वार्ड");
        assertThat(nameOf(answer, "surgical")).isEqualTo("Surgical ward");
    }

    @ParameterizedTest
    @CsvSource({
        "hosp, hospital-general",
        "HOSP gen, hospital-general",
        "gen hosp, hospital-general",
        "अस्प, hospital-general",
        "सामान्य, hospital-general",
        "औषध, dispensary",
        "mandir, mandir"
    })
    void aFilterFindsTheBeginningsOfWordsInEveryLanguage(String filter, String code, Hims hims) {
        JsonNode found = expand(hims, "url", KINDS, "filter", filter);

        assertThat(codes(found)).contains(code);
        assertThat(found.at("/expansion/total").asInt())
                .isLessThan(19)
                .isEqualTo(codes(found).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ज़ख़्म", "जख्म", "\u091C\u093C\u0916\u093C\u094D\u092E", "जख\u094D\u200Dम"})
    void aFilterForgivesDotsAndJoiners(String filter, Hims hims) {
        assertThat(codes(expand(hims, "url", USED_WARDS, "filter", filter))).containsExactly("burns");
    }

    @Test
    void aFilterThatFindsNothingAnswersNothing(Hims hims) {
        JsonNode answer = expand(hims, "url", KINDS, "filter", "zzz");

        assertThat(answer.at("/expansion/total").asInt()).isZero();
        assertThat(codes(answer)).isEmpty();
    }

    @Test
    void pagesJoinToTheWhole(Hims hims) {
        List<String> whole = codes(expand(hims, "url", KINDS));

        JsonNode first = expand(hims, "url", KINDS, "count", "7");
        JsonNode second = expand(hims, "url", KINDS, "count", "7", "offset", "7");
        JsonNode last = expand(hims, "url", KINDS, "count", "7", "offset", "14");

        assertThat(Stream.of(first, second, last).flatMap(page -> codes(page).stream()))
                .containsExactlyElementsOf(whole);
        assertThat(second.at("/expansion/total").asInt()).isEqualTo(whole.size());
        assertThat(second.at("/expansion/offset").asInt()).isEqualTo(7);
        assertThat(parameters(second)).contains("count", "offset");
    }

    @Test
    void anOffsetBehindTheEndAnswersNoCodes(Hims hims) {
        JsonNode answer = expand(hims, "url", KINDS, "offset", "500");

        assertThat(codes(answer)).isEmpty();
        assertThat(answer.at("/expansion/total").asInt()).isEqualTo(19);
    }

    @Test
    void aCountOfNothingAsksHowManyThereAre(Hims hims) {
        JsonNode answer = expand(hims, "url", DELHI + "ValueSet/sub-division", "count", "0");

        assertThat(answer.at("/expansion/total").asInt()).isEqualTo(39);
        assertThat(codes(answer)).isEmpty();
    }

    @Test
    void aLongValueSetIsGivenInParts(Hims hims) {
        String dicom = "{\"name\": \"count\", \"valueInteger\": 50}";

        JsonNode answer = answered(post(hims, "ValueSet/$expand", dicom, sent("""
                "include": [{"system": "http://dicom.nema.org/resources/ontology/DCM"}]""")));

        assertThat(codes(answer)).hasSize(50);
        assertThat(answer.at("/expansion/total").asInt()).isGreaterThan(3000);
    }

    @Test
    void allNamesAreGivenWhenTheyAreAsked(Hims hims) {
        JsonNode with = expand(hims, "url", KINDS, "includeDesignations", "true");
        JsonNode without = expand(hims, "url", KINDS);

        assertThat(with.at("/expansion/contains/0/designation/0/language").asText())
                .isEqualTo("hi");
        assertThat(with.at("/expansion/contains/0/designation/0/value").asText())
                .isEqualTo("सामान्य अस्पताल");
        assertThat(without.at("/expansion/contains/0").has("designation")).isFalse();
    }

    @Test
    void onlyTheDesignationsAskedForAreGiven(Hims hims) {
        JsonNode answer = expand(hims, "url", USED_WARDS, "designation", "urn:ietf:bcp:47|pa-IN");

        assertThat(answer.toString()).contains("ਮੈਡੀਕਲ ਵਾਰਡ").doesNotContain("चिकित्सा");
    }

    @Test
    void codesOutOfUseAreMarkedOrLeftOut(Hims hims) {
        String wards = sent("\"include\": [{\"system\": \"" + WARDS + "\"}]");

        JsonNode all = answered(post(hims, "ValueSet/$expand", wards));
        JsonNode active =
                answered(post(hims, "ValueSet/$expand", wards, "{\"name\": \"activeOnly\", \"valueBoolean\": true}"));

        assertThat(entry(all, "fever").path("inactive").asBoolean()).isTrue();
        assertThat(entry(all, "surgical").has("inactive")).isFalse();
        assertThat(codes(active)).doesNotContain("fever").contains("surgical");
    }

    @Test
    void aValueSetMayLeaveOutCodesOutOfUse(Hims hims) {
        assertThat(codes(expand(hims, "url", USED_WARDS)))
                .doesNotContain("fever")
                .contains("burns");
    }

    @Test
    void groupsOfCodesAreMarked(Hims hims) {
        JsonNode answer = expand(hims, "url", USED_WARDS);

        assertThat(entry(answer, "ward").path("abstract").asBoolean()).isTrue();
        assertThat(codes(expand(hims, "url", USED_WARDS, "excludeNotForUI", "true")))
                .doesNotContain("ward");
    }

    @Test
    void codesStandInTheirHierarchyWhenThatIsAsked(Hims hims) {
        JsonNode nested = expand(hims, "url", USED_WARDS, "excludeNested", "false");
        JsonNode flat = expand(hims, "url", USED_WARDS, "excludeNested", "true");

        assertThat(codes(nested)).containsExactly("ward");
        assertThat(nested.at("/expansion/contains/0/contains/0/contains/0/code").asText())
                .isEqualTo("isolation");
        assertThat(codes(flat)).hasSize(5);
    }

    @Test
    void aFilterOfTheValueSetFollowsTheHierarchy(Hims hims) {
        assertThat(codes(expand(hims, "url", "https://hospital.example/fhir/ValueSet/ward-medical")))
                .containsExactly("medical", "isolation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "concept; descendent-of; ward; medical isolation surgical fever burns",
                "concept; is-not-a; ward; ",
                "concept; is-not-a; medical; ward surgical fever burns",
                "concept; generalizes; isolation; ward medical isolation",
                "beds; =; 40; medical",
                "beds; exists; true; medical surgical",
                "code; in; burns,fever; fever burns",
                "code; not-in; burns,fever; ward medical isolation surgical",
                "code; regex; .*al; medical surgical",
                "parent; =; surgical; burns"
            })
    void filtersChooseByProperty(String property, String operator, String value, String codes, Hims hims) {
        JsonNode answer =
                answered(post(hims, "ValueSet/$expand", sent("""
                "include": [{"system": "%s", "filter": [{"property": "%s", "op": "%s", "value": "%s"}]}]
                """.formatted(WARDS, property, operator, value))));

        assertThat(codes(answer)).containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void aValueSetMayBeMadeOfOthers(Hims hims) {
        JsonNode both = answered(post(hims, "ValueSet/$expand", sent("""
                "include": [{"valueSet": ["%s", "https://hospital.example/fhir/ValueSet/ward-medical"]}]
                """.formatted(USED_WARDS))));
        JsonNode either = answered(post(hims, "ValueSet/$expand", sent("""
                "include": [{"valueSet": ["%s"]}, {"valueSet": ["%s"]}]""".formatted(DISTRICTS, KINDS))));

        assertThat(codes(both)).containsExactlyInAnyOrder("medical", "isolation");
        assertThat(codes(either)).hasSize(13 + 19);
    }

    @Test
    void theVersionsOfTheSystemsAreNamed(Hims hims) {
        assertThat(expand(hims, "url", USED_WARDS).at("/expansion/parameter").toString())
                .contains(WARDS + "|2026");
    }

    @Test
    void theDefinitionIsGivenWhenItIsAsked(Hims hims) {
        assertThat(expand(hims, "url", USED_WARDS, "includeDefinition", "true").has("compose"))
                .isTrue();
    }

    @Test
    void theAnswerIsGivenInXmlToo(Hims hims) {
        String answer = hims.at("gtb")
                .accept(Hims.FHIR_XML)
                .queryParam("url", DISTRICTS)
                .queryParam("displayLanguage", "hi")
                .get("/ValueSet/$expand")
                .asString();

        assertThat(answer).contains("<expansion>", "<total value=\"13\"/>", "<display value=\"पुरानी दिल्ली\"/>");
    }

    private static String sent(String compose) {
        return "{\"name\": \"valueSet\", \"resource\": {\"resourceType\": \"ValueSet\", \"status\": \"draft\", "
                + "\"compose\": {" + compose + "}}}";
    }

    private static JsonNode expand(Hims hims, String... inputs) {
        return answered(ask(hims, "ValueSet/$expand", inputs));
    }

    private static JsonNode answered(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonNode valueSet = Json.read(response.asString());
        assertThat(valueSet.path("resourceType").asText()).isEqualTo("ValueSet");
        return valueSet;
    }

    private static List<JsonNode> entries(JsonNode answer) {
        return Json.listOf(answer.at("/expansion/contains"));
    }

    private static List<String> codes(JsonNode answer) {
        return entries(answer).stream()
                .map(entry -> entry.path("code").asText())
                .toList();
    }

    private static List<String> names(JsonNode answer) {
        return entries(answer).stream()
                .map(entry -> entry.path("display").asText())
                .toList();
    }

    private static JsonNode entry(JsonNode answer, String code) {
        return entries(answer).stream()
                .filter(entry -> entry.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(JsonNode answer, String code) {
        return entry(answer, code).path("display").asText();
    }

    private static List<String> parameters(JsonNode answer) {
        return Json.listOf(answer.at("/expansion/parameter")).stream()
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }
}
