package org.delhihims.recall;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class RecallNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final Recall RECALL =
            new Recall("Observation/hb", 1, Fault.WITHDRAWN, List.of("asha"), "lok-nayak", null, NOW);

    @Test
    void staffAreToldAtTheirFacilityWithoutThePatient() {
        Reader doctor = Reader.of("Practitioner/arun", "doctor", "gtb", "app").orElseThrow();

        Task notice = (Task) RecallNotices.notice(RECALL, doctor, "asha", true, NOW);

        assertThat(notice.getOwner().getReference()).isEqualTo("Organization/gtb");
        assertThat(notice.getRestriction().getRecipientFirstRep().getReference())
                .isEqualTo("Practitioner/arun");
        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(notice))
                .contains("Observation/hb")
                .doesNotContain("asha");
    }

    @Test
    void aResidentIsToldInTheRecordThatTheNoticeIsAbout() {
        Reader guardian =
                Reader.of("RelatedPerson/mother", "guardian", null, "app").orElseThrow();

        Communication notice = (Communication) RecallNotices.notice(RECALL, guardian, "asha", true, NOW);

        assertThat(notice.getSubject().getReference()).isEqualTo("Patient/asha");
        assertThat(notice.getRecipientFirstRep().getReference()).isEqualTo("RelatedPerson/mother");
        assertThat(notice.getAboutFirstRep().getReference()).isEqualTo("Observation/hb");
    }

    @Test
    void ofTwoRecordsThatWereJoinedEachIsToldOfHisOwn() {
        Recall parted = new Recall("Patient/asha", 4, Fault.PARTED, List.of("asha", "twin"), "lok-nayak", null, NOW);
        Reader twin = Reader.of("Patient/twin", "patient", null, "app").orElseThrow();

        Communication notice = (Communication) RecallNotices.notice(parted, twin, "twin", true, NOW);

        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(notice))
                .contains("Patient/twin")
                .doesNotContain("asha");
        assertThat(parted.doubted()).isEmpty();
        assertThat(new Recall("Patient/asha", 3, Fault.JOINED, List.of("asha", "twin"), null, null, NOW).doubted())
                .containsExactly("Patient/asha", "Patient/twin");
    }

    @Test
    void aNoticeOfADeletedRecordHoldsItsNameAndNoReference() {
        Reader doctor = Reader.of("Practitioner/arun", "doctor", "gtb", "app").orElseThrow();

        Task notice = (Task) RecallNotices.notice(RECALL, doctor, "asha", false, NOW);

        Reference named = (Reference) notice.getInputFirstRep().getValue();
        assertThat(named.hasReference()).isFalse();
        assertThat(named.getDisplay()).isEqualTo("Observation/hb");
    }

    @Test
    void aSystemIsToldAtItsFacilityAndAProgramOfNoneByTheDepartment() {
        Reader system = Reader.of(null, null, "gtb", "emr").orElseThrow();
        Reader gateway = Reader.of(null, null, null, "abdm").orElseThrow();

        Task toSystem = (Task) RecallNotices.notice(RECALL, system, "asha", true, NOW);
        Task toGateway = (Task) RecallNotices.notice(RECALL, gateway, "asha", true, NOW);

        assertThat(toSystem.getOwner().getReference()).isEqualTo("Organization/gtb");
        assertThat(toSystem.getRestriction().getRecipient()).isEmpty();
        assertThat(toGateway.getOwner().getReference()).isEqualTo("Organization/delhi-health-department");
        assertThat(Reader.of(null, null, null, null)).isEmpty();
    }
}
