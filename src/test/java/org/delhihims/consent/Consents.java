package org.delhihims.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** Consents of Asha Devi, and questions about her record. */
final class Consents {

    /** Noon in Delhi. */
    static final Instant NOW = Instant.parse("2026-11-29T06:30:00Z");

    static final String ASHA = "Patient/asha";
    static final String OPT_IN = "OPTIN";
    static final String OPT_OUT = "OPTOUT";
    /** Which says nothing by itself. */
    static final String RESEARCH = "research";

    static final String ABDM = "abdm";

    static final String HAEMOGLOBIN = "http://loinc.org|718-7";
    static final String LABORATORY = "http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

    private Consents() {}

    static Consent consent(String policy) {
        Consent consent = new Consent();
        consent.setId("c-" + policy);
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(Rule.concept("http://terminology.hl7.org/CodeSystem/consentscope|patient-privacy"));
        consent.setPatient(new Reference(ASHA));
        consent.setPolicyRule(Rule.concept(
                policy.startsWith("OPT")
                        ? "http://terminology.hl7.org/CodeSystem/v3-ActCode|" + policy
                        : "https://delhihims.example/fhir/CodeSystem/consent-policy|" + policy));
        return consent;
    }

    static Consent consent(String policy, Rule rule) {
        Consent consent = consent(policy);
        consent.setProvision(rule.provision());
        return consent;
    }

    static Consent named(String id, Consent consent) {
        consent.setId(id);
        return consent;
    }

    static ConsentTable table(Consent... consents) {
        return ConsentTable.of(List.of(consents));
    }

    /** A haemoglobin value of July, made at Lok Nayak by Dr Rao, within a visit. */
    static Observation haemoglobin(String... labels) {
        Observation observation = new Observation();
        observation.setId("Observation/hb/_history/3");
        observation.addCategory(Rule.concept(LABORATORY));
        observation.setCode(Rule.concept(HAEMOGLOBIN));
        observation.setSubject(new Reference(ASHA));
        observation.setEncounter(new Reference("Encounter/visit"));
        observation.addPerformer(new Reference("Practitioner/rao"));
        observation.setEffective(new DateTimeType("2026-07-20T10:30:00+05:30"));
        for (String label : labels) {
            observation
                    .getMeta()
                    .addSecurity(Rule.coding((label.length() == 1 ? Rule.DEGREE : Rule.SENSITIVITY) + label));
        }
        return observation;
    }

    /** Dr Mehta of GTB, who is not the one who has made the entry. */
    static Requester mehta() {
        return new Requester("gtb", "Practitioner/mehta", Set.of("PractitionerRole/m1"), "doctor", "staff-app");
    }

    static ConsentQuestion asks(Requester who) {
        return asks(who, PurposeOfUse.TREAT);
    }

    static ConsentQuestion asks(Requester who, PurposeOfUse purpose) {
        return asks(who, purpose, haemoglobin());
    }

    static ConsentQuestion asks(Requester who, PurposeOfUse purpose, Observation observation) {
        return new ConsentQuestion(
                who, ConsentAction.ACCESS, purpose, RequestedResource.of(observation, "lok-nayak"), NOW);
    }
}
