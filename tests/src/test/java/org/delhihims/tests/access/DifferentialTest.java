package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.smart.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two worlds that differ only in what is hidden answer alike: questions drawn by lot are asked, then others' records come that
 * share names, phones, codes, times and doctors with the visible ones, and the same questions are asked again.
 *
 * <p>{@code -Dhims.differential.pairs=20000 -Dhims.differential.seed=7} asks longer, and other questions.
 */
@Tag("rest")
final class DifferentialTest {

    private static final int PAIRS = Integer.getInteger("hims.differential.pairs", 1_000);
    private static final long SEED = Long.getLong("hims.differential.seed", 20_261_129);
    private static final int FAULT = 500;

    /** A question and what was answered in the first world. */
    private record Asked(Principal by, Attack question, String answer) {}

    @Test
    void whatIsHiddenChangesNoAnswer(Hims hims, Cast cast) {
        Victim visible = Victim.registered(hims);
        Map<String, String> words = new LinkedHashMap<>(visible.words());
        treatedAtGtb(words.get("Patient"), hims, cast);
        List<Principal> principals = List.of(
                Principal.staff(hims, cast, "doctor", "gtb"),
                Principal.staff(hims, cast, "pharmacist", "gtb"),
                Principal.staff(hims, cast, "registrar", "gtb"),
                Principal.privateHospital(hims, "ilbs"),
                Principal.gateway(hims));
        Questions questions = new Questions(SEED);
        List<Asked> asked = new ArrayList<>();
        int seen = 0;
        for (int i = 0; i < PAIRS; i++) {
            Principal by = principals.get(i % principals.size());
            Attack question = questions.next(words);
            Response answer = question.by(by, hims);
            assertThat(answer.statusCode())
                    .as(question + " " + answer.asString())
                    .isLessThan(FAULT);
            seen += answer.asString().contains("\"fullUrl\"") ? 1 : 0;
            asked.add(new Asked(by, question, neutral(answer)));
        }
        // Answers that are all empty would be alike, too.
        assertThat(seen).isGreaterThan(PAIRS / 20);

        hide(words, hims);

        List<String> differences = asked.stream()
                .flatMap(one -> difference(one, hims).stream())
                .limit(5)
                .toList();
        assertThat(differences).isEmpty();
    }

    private static Optional<String> difference(Asked one, Hims hims) {
        String now = neutral(one.question().by(one.by(), hims));
        return now.equals(one.answer())
                ? Optional.empty()
                : Optional.of(one.by() + " " + one.question() + "\n" + one.answer() + "\n" + now);
    }

    /** Opens the record to those who treat at a hospital. */
    private static void treatedAtGtb(String patient, Hims hims, Cast cast) {
        Response visit = Principal.staff(hims, cast, "registrar", "gtb")
                .at(hims)
                .body("""
                        {"resourceType": "Encounter", "status": "in-progress",
                         "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
                         "subject": {"reference": "Patient/%s"}, "period": {"start": "%s"},
                         "serviceProvider": {"reference": "Organization/gtb"}}""".formatted(patient, LocalDate.now()))
                .post("/Encounter");
        assertThat(visit.statusCode()).as(visit.asString()).isEqualTo(201);
    }

    /** Records of others, and one of the same patient that is very restricted. */
    private static void hide(Map<String, String> words, Hims hims) {
        Desk desk = hims.deskAt("lok-nayak");
        for (int i = 0; i < 3; i++) {
            String other = desk.store(
                    Json.read("""
                    {"resourceType": "Patient", "name": [{"text": "%1$s", "family": "%1$s", "given": ["%1$s"]}],
                     "telecom": [{"system": "phone", "value": "%2$s"}], "birthDate": "1971-02-04", "gender": "other",
                     "identifier": [{"system": "https://lnh.delhi.gov.in/mrn", "value": "%1$s-%3$d"}],
                     "generalPractitioner": [{"reference": "Practitioner/%4$s"}],
                     "address": [{"city": "%1$s", "text": "%1$s"}]}""".formatted(words.get("word"), words.get("phone"), i, words.get("Practitioner"))));
            desk.store(Records.haemoglobin(other, "lok-nayak", "8." + i));
            for (String type : List.of("Condition", "Observation", "Encounter", "Appointment", "ServiceRequest")) {
                ObjectNode copy = desk.read(type + "/" + words.get(type));
                copy.remove(List.of("id", "meta", "text"));
                desk.store(Json.read(copy.toString().replace("Patient/" + words.get("Patient"), other)));
            }
        }
        desk.store(Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "Patient/%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B20"}],
                   "text": "%s"}}""".formatted(words.get("Patient"), words.get("word"))));
    }

    /** The answer without what is different in every answer. */
    private static String neutral(Response response) {
        return response.statusCode() + " "
                + response.asString()
                        .replaceAll("\"id\":\\s*\"[0-9a-f-]{36}\"", "")
                        .replaceAll("\"meta\":\\s*\\{\\s*\"lastUpdated\":\\s*\"[^\"]*\"", "")
                        .replaceAll("\"lastModified\":\\s*\"[^\"]*\"", "")
                        .replaceAll("_getpages=[0-9a-f-]+", "")
                        .replaceAll("_(before|anchor|asOf)=[^&\"]*", "");
    }
}
