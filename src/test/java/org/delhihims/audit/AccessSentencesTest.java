package org.delhihims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessSentencesTest {

    private static final Instant AT = Instant.parse("2026-07-24T06:12:00Z");
    private static final String PATIENT = "p1";
    private static final Accessor DOCTOR =
            new Accessor("emr", "staff-app", "a1", "Practitioner/7", "doctor", "lok-nayak");
    private static final Map<String, Sentence> KNOWN = Map.of(
            "Practitioner/7", new Sentence("Meera Singh", "मीरा सिंह"),
            "Organization/lok-nayak", new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल"));

    private final AccessSentences sentences =
            new AccessSentences(reference -> Optional.ofNullable(KNOWN.get(reference)), ZoneId.of("Asia/Kolkata"));

    @Test
    void aDoctorWhoReadsAReport() {
        assertThat(said(DOCTOR, "read", "DiagnosticReport", 200, "TREAT"))
                .isEqualTo(
                        new Sentence(
                                "Dr Meera Singh of Lok Nayak Hospital saw your test report on 24 July 2026 at 11:42, for treatment.",
                                "डॉ. मीरा सिंह (लोक नायक अस्पताल) ने 24 जुलाई 2026 को 11:42 पर आपकी जाँच रिपोर्ट देखी, कारण: इलाज।"));
    }

    @Test
    void aNurseWhoseNameIsNotKnown() {
        Accessor nurse = new Accessor("emr", "staff-app", "a2", "Practitioner/8", "nurse", "lok-nayak");

        assertThat(said(nurse, "create", "Observation", 201, "TREAT"))
                .isEqualTo(
                        new Sentence(
                                "A nurse of Lok Nayak Hospital added to your test results or measurements on 24 July 2026 at 11:42,"
                                        + " for treatment.",
                                "लोक नायक अस्पताल से एक नर्स ने 24 जुलाई 2026 को 11:42 पर आपकी जाँच रिपोर्ट या माप जोड़ी, कारण: इलाज।"));
    }

    @Test
    void aSystem() {
        Accessor system = new Accessor("lnh", "hospital-system", null, null, null, "lok-nayak");

        assertThat(said(system, "update", "Encounter", 200, "TREAT").english())
                .isEqualTo("The system of Lok Nayak Hospital changed your hospital visits on 24 July 2026 at 11:42,"
                        + " for treatment.");
    }

    @Test
    void aStrangerWithALinkIsSaidToBeWhoHeSays() {
        assertThat(said(Accessor.withLink("Rao Clinic"), "read", "Bundle", 200, "PATRQT"))
                .isEqualTo(new Sentence(
                        "Somebody with a link of yours, who said to be “Rao Clinic”, saw your record on 24 July 2026"
                                + " at 11:42, at your own request.",
                        "आपके लिंक से किसी व्यक्ति ने, जिसने अपना नाम “Rao Clinic” बताया, 24 जुलाई 2026 को 11:42 पर"
                                + " आपका रिकॉर्ड देखा, कारण: आपका अनुरोध।"));
    }

    @Test
    void aStrangerDoesNotGoOnWithTheSentence() {
        assertThat(said(Accessor.withLink("Rao”, your doctor, \"“"), "read", "Bundle", 200, "PATRQT")
                        .english())
                .startsWith("Somebody with a link of yours, who said to be “Rao', your doctor, ''”, saw");
    }

    @Test
    void aResidentWhoSharesASummary() {
        Accessor self = new Accessor("app", "patient-app", "a3", "Patient/p1", null, null);
        Deed sharing = new Deed(Deed.OPERATION, "Patient", "share-health-link", null);
        Access access = new Access("r", self, sharing, List.of(), List.of(PATIENT), 200, Purpose.TREATMENT, null);

        assertThat(sentences.of(access, AT, PATIENT))
                .isEqualTo(new Sentence(
                        "You shared your record on 24 July 2026 at 11:42.",
                        "आपने 24 जुलाई 2026 को 11:42 पर अपना रिकॉर्ड साझा किया।"));
    }

    @Test
    void theResident() {
        Accessor self = new Accessor("app", "patient-app", "a3", "Patient/p1", null, null);

        assertThat(said(self, "search-type", "MedicationRequest", 200, "TREAT"))
                .isEqualTo(new Sentence(
                        "You saw your prescription on 24 July 2026 at 11:42.",
                        "आपने 24 जुलाई 2026 को 11:42 पर अपनी दवा की पर्ची देखी।"));
    }

    @Test
    void anEmergencyIsSaidToBeOne() {
        Sentence said = said(DOCTOR, "read", "Condition", 200, "BTG");

        assertThat(said.english()).endsWith(", in an emergency, without your consent.");
        assertThat(said.hindi()).endsWith(", कारण: आपात स्थिति, आपकी सहमति के बिना।");
    }

    @Test
    void aRefusalIsSaidToBeOne() {
        assertThat(said(Accessor.UNKNOWN, "read", "Patient", 401, "TREAT"))
                .isEqualTo(new Sentence(
                        "Somebody who had not signed in tried to see your personal details on 24 July 2026 at 11:42,"
                                + " and was refused.",
                        "बिना साइन इन किए किसी व्यक्ति ने 24 जुलाई 2026 को 11:42 पर आपकी व्यक्तिगत जानकारी देखने की कोशिश की,"
                                + " पर अनुमति नहीं मिली।"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FHIR", "HTTP", "resource", "Observation", "null", "search-type", "token"})
    void noTechnicalWordIsSaid(String word) {
        for (String interaction : List.of("read", "search-type", "vread", "operation", "transaction", "unknown")) {
            for (String type : List.of("", "Observation", "Patient", "Flag")) {
                Sentence said = said(DOCTOR, interaction, type, 200, "TREAT");
                assertThat(said.english() + said.hindi()).doesNotContain(word);
            }
        }
    }

    private Sentence said(Accessor who, String interaction, String type, int status, String purpose) {
        Access access = new Access(
                "r",
                who,
                new Deed(interaction, type, null, null),
                List.of(),
                List.of(PATIENT),
                status,
                new Purpose(purpose, null),
                null);
        return sentences.of(access, AT, PATIENT);
    }
}
