package org.delhihims.tests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.delhihims.tests.Desk;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Json;
import org.delhihims.tests.Records;
import org.delhihims.tests.smart.Cast;
import org.delhihims.tests.smart.Family;
import org.delhihims.tests.smart.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guardian does not see what belongs to an episode in which violence against the child is on record; others still do. */
@Tag("smart")
final class AbuseEpisodeTest {

    private Hims hims;
    private Resident child;
    private Principal mother;
    private String episode;
    private String visit;
    private String fracture;
    private String later;
    private String other;

    @BeforeEach
    void aChildIsSeenTwiceInOneEpisodeAndOnceOtherwise(Hims shared, Cast cast) {
        hims = shared;
        Family family = new Family(hims);
        child = family.member("2016-05-06");
        mother = Principal.guardian(hims, cast, family, child);
        Desk desk = hims.deskAt("lok-nayak");
        episode = desk.store(Json.read("""
                {"resourceType": "EpisodeOfCare", "status": "active", "patient": {"reference": "%s"},
                 "managingOrganization": {"reference": "Organization/lok-nayak"}}""".formatted(child.patient())));
        visit = desk.store(visit(episode));
        later = desk.store(visit(episode));
        other = desk.store(Records.opdVisit(child.patient(), "lok-nayak"));
        fracture = desk.store(condition(visit, "S52.5"));
    }

    private ObjectNode visit(String episode) {
        ObjectNode visit = Records.opdVisit(child.patient(), "lok-nayak");
        visit.putArray("episodeOfCare").addObject().put("reference", episode);
        return visit;
    }

    private ObjectNode condition(String visit, String code) {
        return Json.read("""
                {"resourceType": "Condition", "subject": {"reference": "%s"}, "encounter": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"code": "active",
                   "system": "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "%s"}]}}""".formatted(child.patient(), visit, code));
    }

    @Test
    void whatBelongsToItIsAbsentForTheGuardianAlone() {
        assertThat(List.of(episode, visit, later, other, fracture))
                .allSatisfy(record -> assertThat(status(record)).isEqualTo(200));

        String abuse = hims.deskAt("lok-nayak").store(condition(visit, "T74.1"));

        assertThat(List.of(abuse, episode, visit, later, fracture))
                .allSatisfy(record -> assertThat(status(record)).isEqualTo(404));
        assertThat(status(other)).isEqualTo(200);
        assertThat(status(child.patient())).isEqualTo(200);
        assertThat(hims.deskAt("lok-nayak").read(fracture)).isNotEmpty();
    }

    @Test
    void searchesAndTheWholeRecordLeaveItOutToo() {
        hims.deskAt("lok-nayak").store(condition(later, "T74.1"));

        assertThat(references("/Encounter?patient=" + child.patient())).containsExactly(other);
        assertThat(references("/Condition?patient=" + child.patient())).isEmpty();
        assertThat(references("/" + child.patient() + "/$everything"))
                .contains(child.patient(), other)
                .doesNotContain(visit, later, episode, fracture);
    }

    @Test
    void whenTheSuspicionIsTakenBackItIsOpenAgain() {
        String abuse = hims.deskAt("lok-nayak").store(condition(visit, "T74.1"));
        assertThat(status(fracture)).isEqualTo(404);

        hims.at("lok-nayak").delete("/" + abuse).then().statusCode(org.hamcrest.Matchers.isOneOf(200, 204));

        assertThat(status(fracture)).isEqualTo(200);
    }

    private int status(String reference) {
        return mother.at(hims).get("/" + reference).statusCode();
    }

    private List<String> references(String address) {
        return Json.referencesIn(
                Json.read(mother.at(hims).urlEncodingEnabled(false).get(address).asString()));
    }
}
