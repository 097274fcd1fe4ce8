package org.delhihims.tests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the languages of Delhi, however they were typed. */
@Tag("rest")
final class LanguagesTest {

    private static final String DEVANAGARI = "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह";

    @ParameterizedTest
    @CsvSource({
        "आशा, कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह",
        "ਆਸ਼ਾ, ਕਖਗਘਚਛਜਝਟਠਡਢਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ",
        "آشا, ابپتٹثجچحخدڈذرزژسشصضطظعغفقکگلمنوہی",
        "আশা, কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহ",
        "Asha, abcdefghijklmnopqrstuvwxyz"
    })
    void aNameIsFoundInTheScriptItWasWrittenIn(String given, String letters, Hims hims) {
        String surname = Invented.surnameOf(letters);
        String patient = hims.deskAt("lok-nayak").store(Records.resident(given, surname));

        assertThat(found(hims, "family", surname)).containsExactly(patient);
        assertThat(found(hims, "family", surname.substring(0, 10))).containsExactly(patient);
        assertThat(found(hims, "family:exact", surname)).containsExactly(patient);
        assertThat(found(hims, "family", surname, "given", given)).containsExactly(patient);
        assertThat(found(hims, "name", given + " " + surname)).containsExactly(patient);
    }

    @Test
    void aNameIsFoundByEachOfItsScripts(Hims hims) {
        String hindi = Invented.surnameOf(DEVANAGARI);
        String english = Invented.surname();
        ObjectNode resident = Records.resident("आशा", hindi);
        resident.withArray("name").addObject().put("family", english).put("text", "Asha " + english);
        String patient = hims.deskAt("lok-nayak").store(resident);

        assertThat(found(hims, "family", hindi)).containsExactly(patient);
        assertThat(found(hims, "family", english)).containsExactly(patient);
    }

    @Test
    void vowelSignsTellNamesApart(Hims hims) {
        String surname = Invented.surnameOf(DEVANAGARI);
        Desk desk = hims.deskAt("lok-nayak");
        String mina = desk.store(Records.resident("मीना", surname));
        String mona = desk.store(Records.resident("मोना", surname));

        assertThat(found(hims, "family", surname, "given", "मीना")).containsExactly(mina);
        assertThat(found(hims, "family", surname, "given", "मोना")).containsExactly(mona);
    }

    // Each pair writes one name in two ways that look the same on paper.
    @ParameterizedTest
    @CsvSource({
        // Devanagari, one code point for the letter with its dot below, and two.
        "\u095B\u0947\u092C\u093E, \u091C\u093C\u0947\u092C\u093E",
        "\u092A\u0939\u093E\u095C\u0940, \u092A\u0939\u093E\u0921\u093C\u0940",
        // Gurmukhi.
        "\u0A36\u0A3E\u0A2E, \u0A38\u0A3C\u0A3E\u0A2E",
        // Urdu, alef with its madda.
        "\u0622\u0634\u0627, \u0627\u0653\u0634\u0627",
        // Latin.
        "Ren\u00E9, Rene\u0301"
    })
    void aNameIsOneNameHoweverItWasTyped(String oneWay, String otherWay, Hims hims) {
        String family = Invented.surname();
        Desk desk = hims.deskAt("lok-nayak");
        String first = desk.store(Records.resident(oneWay, family));
        String second = desk.store(Records.resident(otherWay, family));

        assertThat(desk.read(first).at("/name/0/given/0").asText())
                .isEqualTo(desk.read(second).at("/name/0/given/0").asText());
        assertThat(found(hims, "family", family, "given", oneWay)).containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "family", family, "given", otherWay)).containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "family", family, "given:exact", oneWay)).containsExactlyInAnyOrder(first, second);
        assertThat(found(hims, "family", family, "given:exact", otherWay)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void wordsAreStoredInOneFormByAPatchToo(Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        String patient = desk.register(Invented.name());

        hims.at("lok-nayak")
                .contentType("application/json-patch+json")
                .body("[{\"op\": \"replace\", \"path\": \"/name/0/text\", \"value\": \"Rene\u0301\"}]")
                .patch("/" + patient)
                .then()
                .statusCode(200);

        assertThat(desk.read(patient).at("/name/0/text").asText()).isEqualTo("Ren\u00E9");
    }

    private static List<String> found(Hims hims, String... parameters) {
        return Json.referencesIn(hims.deskAt("gtb").search("Patient", parameters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void aConditionInABundleIsReadInEveryScript(String type, Hims hims) {
        String family = Invented.surnameOf("\u0915\u0917\u0924\u0928\u092A");
        String asha = hims.deskAt("lok-nayak").store(Records.resident("\u0906\u0936\u093E", family));
        ObjectNode bundle = Records.bundle(type);
        Records.post(bundle, Records.resident("\u0906\u0936\u093E", family));
        bundle.withObject("/entry/0/request").put("ifNoneExist", "family=" + family);
        ObjectNode change = Records.bundle(type);
        change.withArray("entry")
                .addObject()
                .<ObjectNode>set(
                        "resource",
                        Records.resident("\u0906\u0936\u093E", family).put("gender", "female"))
                .putObject("request")
                .put("method", "PUT")
                .put("url", "Patient?family=" + family);

        ObjectNode created = hims.deskAt("gtb").send(bundle);
        ObjectNode changed = hims.deskAt("gtb").send(change);

        assertThat(created.at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(changed.at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(Json.referencesIn(hims.deskAt("gtb").search("Patient", "family", family)))
                .containsExactly(asha);
        assertThat(hims.deskAt("gtb").read(asha).path("gender").asText())
                .as(changed.toString())
                .isEqualTo("female");
    }
}
