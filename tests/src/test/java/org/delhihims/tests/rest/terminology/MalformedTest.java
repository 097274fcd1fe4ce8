package org.delhihims.tests.rest.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delhihims.tests.rest.terminology.Answer.WARDS;

import io.restassured.response.Response;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about codes that cannot be answered is refused with what is wrong in it. */
@Tag("rest")
final class MalformedTest {

    private static final String KINDS = "https://delhihims.example/fhir/ValueSet/facility-kind";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "400; ValueSet/$expand; ; url",
                "400; ValueSet/$expand; url=; url",
                "400; ValueSet/$expand; url=KINDS&url=KINDS; url",
                "400; ValueSet/$expand; url=KINDS&count=many; count",
                "400; ValueSet/$expand; url=KINDS&count=-1; count",
                "400; ValueSet/$expand; url=KINDS&offset=1.5; offset",
                "400; ValueSet/$expand; url=KINDS&activeOnly=perhaps; activeOnly",
                "400; ValueSet/$expand; url=KINDS&displayLanguage=!!; displayLanguage",
                "400; ValueSet/$expand; url=KINDS&nickname=x; nickname",
                "400; ValueSet/$expand; url=KINDS&filter=a&filter=b; filter",
                "400; ValueSet/$expand; url=KINDS&date=2020-01-01; date",
                "400; ValueSet/$expand; url=KINDS&context=http://x; context",
                "400; ValueSet/$expand; valueSet=KINDS; valueSet",
                "400; ValueSet/facility-kind/$expand; url=KINDS; url",
                "404; ValueSet/$expand; url=http://nobody.example/v; http://nobody.example/v",
                "404; ValueSet/$expand; url=facility-kind; facility-kind",
                "404; ValueSet/$expand; url=KINDS&valueSetVersion=99; 99",
                "404; ValueSet/nobody/$expand; ; not-found",
                "422; ValueSet/$expand; url=https://hospital.example/fhir/ValueSet/disorder; http://snomed.info/sct",
                "422; ValueSet/$expand; url=http://hl7.org/fhir/ValueSet/ucum-units; unitsofmeasure",
                "422; ValueSet/$expand; url=http://terminology.hl7.org/ValueSet/v3-ActCode; too-costly",
                "400; ValueSet/$validate-code; url=KINDS; code",
                "400; ValueSet/$validate-code; url=KINDS&code=mandir; system",
                "400; ValueSet/$validate-code; code=mandir&system=http://x; url",
                "400; ValueSet/$validate-code; url=KINDS&code=mandir&system=a b; system",
                "400; ValueSet/$validate-code; url=KINDS&coding=mandir; coding",
                "400; ValueSet/$validate-code; url=KINDS&code=mandir&system=http://x&date=2020; date",
                "404; ValueSet/$validate-code; url=http://nobody.example/v&code=a&system=http://x; nobody.example",
                "422; ValueSet/$validate-code; url=https://hospital.example/fhir/ValueSet/disorder&code=1&system=http://snomed.info/sct; snomed",
                "400; CodeSystem/$validate-code; code=mandir; url",
                "400; CodeSystem/$validate-code; url=WARDS; code",
                "400; CodeSystem/$validate-code; url=WARDS&code=burns&abstract=2; abstract",
                "404; CodeSystem/$validate-code; url=http://nobody.example/s&code=a; nobody.example",
                "404; CodeSystem/$validate-code; url=WARDS&code=burns&version=1999; 1999",
                "422; CodeSystem/$validate-code; url=http://snomed.info/sct&code=1; snomed",
                "400; CodeSystem/$lookup; ; code",
                "400; CodeSystem/$lookup; code=burns; system",
                "400; CodeSystem/$lookup; system=WARDS; code",
                "400; CodeSystem/$lookup; system=WARDS&code=burns&displayLanguage=; displayLanguage",
                "400; CodeSystem/$lookup; system=WARDS&code=burns&date=2020; date",
                "404; CodeSystem/$lookup; system=WARDS&code=nobody; nobody",
                "404; CodeSystem/$lookup; system=WARDS&version=1&code=burns; WARDS|1",
                "404; CodeSystem/$lookup; system=http://nobody.example/s&code=a; nobody.example",
                "422; CodeSystem/$lookup; system=http://snomed.info/sct&code=1; snomed",
                "400; CodeSystem/$subsumes; system=WARDS&codeA=ward; codeB",
                "400; CodeSystem/$subsumes; codeA=ward&codeB=burns; system",
                "404; CodeSystem/$subsumes; system=WARDS&codeA=ward&codeB=nobody; nobody",
                "404; CodeSystem/$subsumes; system=http://nobody.example/s&codeA=a&codeB=b; nobody.example",
                "422; CodeSystem/$subsumes; system=http://snomed.info/sct&codeA=a&codeB=b; snomed",
                "400; ConceptMap/$translate; system=WARDS; code",
                "400; ConceptMap/$translate; code=burns; system",
                "400; ConceptMap/$translate; system=WARDS&code=burns&reverse=yes; reverse",
                "400; ConceptMap/$translate; system=WARDS&code=burns&dependency=x; dependency",
                "404; ConceptMap/$translate; system=WARDS&code=burns&url=http://nobody.example/m; nobody.example",
                "404; ConceptMap/nobody/$translate; system=WARDS&code=burns; not-found"
            })
    void aQuestionWithAFaultIsRefusedAndTheFaultNamed(
            int status, String operation, String query, String named, Hims hims) {
        String address = "/" + operation + (query == null || query.isEmpty() ? "" : "?" + full(query));

        Refused refused = Refused.with(status, hims.at("gtb").get(address));

        assertThat(refused.text()).contains(full(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"code\", \"valueCode\": \"burns\"}, {\"name\": \"coding\", \"valueCoding\": {\"system\": \"WARDS\", \"code\": \"burns\"}}",
                "{\"name\": \"code\", \"valueCode\": \"burns\"}, {\"name\": \"code\", \"valueCode\": \"fever\"}, {\"name\": \"system\", \"valueUri\": \"WARDS\"}",
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"WARDS\", \"code\": \"burns\"}}, {\"name\": \"system\", \"valueUri\": \"http://other.example\"}",
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"WARDS\", \"code\": \"burns\", \"version\": \"1\"}}, {\"name\": \"version\", \"valueString\": \"2\"}",
                "{\"name\": \"coding\", \"valueString\": \"burns\"}",
                "{\"name\": \"coding\", \"valueCoding\": {\"system\": \"WARDS\"}}",
                "{\"name\": \"coding\", \"valueCoding\": {\"code\": \"burns\"}}",
                "{\"name\": \"code\", \"valueCoding\": {\"system\": \"WARDS\", \"code\": \"burns\"}}",
                "{\"name\": \"code\"}",
                "{\"name\": \"code\", \"part\": [{\"name\": \"x\", \"valueCode\": \"y\"}]}",
                "{\"name\": \"code\", \"resource\": {\"resourceType\": \"Basic\"}}"
            })
    void parametersThatDoNotFitAreRefused(String parameters, Hims hims) {
        Refused.with(400, Answer.post(hims, "CodeSystem/$lookup", full(parameters)));
    }

    @Test
    void codesOfDifferentSystemsAreNotCompared(Hims hims) {
        Response answer = Answer.post(
                hims,
                "CodeSystem/$subsumes",
                full("{\"name\": \"codingA\", \"valueCoding\": {\"system\": \"WARDS\", \"code\": \"burns\"}}"),
                "{\"name\": \"codingB\", \"valueCoding\": {\"system\": \"http://hl7.org/fhir/administrative-gender\", \"code\": \"male\"}}");

        assertThat(Refused.with(400, answer).text()).contains(WARDS, "administrative-gender");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"compose\": {\"include\": [{\"system\": \"WARDS\", \"filter\": [{\"property\": \"nobody\", \"op\": \"=\", \"value\": \"x\"}]}]}}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"compose\": {\"include\": [{\"system\": \"WARDS\", \"filter\": [{\"property\": \"code\", \"op\": \"regex\", \"value\": \"(\"}]}]}}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"compose\": {\"include\": [{\"system\": \"WARDS\", \"filter\": [{\"property\": \"code\", \"value\": \"x\"}]}]}}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"compose\": {\"include\": [{\"system\": \"http://nobody.example/s\"}]}}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"compose\": {\"include\": [{\"valueSet\": [\"http://nobody.example/v\"]}]}}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"draft\", \"url\": \"https://delhihims.example/fhir/ValueSet/facility-kind\", \"compose\": {\"include\": [{\"valueSet\": [\"https://delhihims.example/fhir/ValueSet/facility-kind\"]}]}}",
                "{\"resourceType\": \"CodeSystem\", \"status\": \"draft\", \"content\": \"complete\"}",
                "{\"resourceType\": \"ValueSet\", \"status\": \"nonsense\"}",
                "{\"resourceType\": \"ValueSet\", \"colour\": \"red\"}",
                "{\"resourceType\": ",
                "[]"
            })
    void aValueSetThatIsSentWithAFaultIsRefused(String valueSet, Hims hims) {
        Response answer = hims.at("gtb").body(full(valueSet)).post("/ValueSet/$expand");

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CodeSystem/ward-kind/$lookup", "CodeSystem/$find-matches", "ValueSet/$lookup", "$translate"})
    void anOperationThatIsNotOfferedIsRefused(String operation, Hims hims) {
        Response answer = hims.at("gtb").get("/" + operation);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404, 405, 501);
        Refused.in(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ValueSet/$expand", "/CodeSystem/$lookup", "/ConceptMap/$translate"})
    void anotherMethodIsRefused(String operation, Hims hims) {
        for (Response answer : new Response[] {
            hims.at("gtb").put(operation),
            hims.at("gtb").delete(operation),
            hims.at("gtb").body("[]").patch(operation)
        }) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 404, 405, 501);
            Refused.in(answer);
        }
    }

    @Test
    void anEmptyBodyIsNoQuestion(Hims hims) {
        Refused.in(hims.at("gtb").body("{\"resourceType\": \"Parameters\"}").post("/CodeSystem/$lookup"));
    }

    private static String full(String text) {
        return text.replace("KINDS", KINDS).replace("WARDS", WARDS);
    }
}
