package org.delhihims.credential;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.List;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the back of a card tells a stranger in an emergency, if its holder wants that ({@code security.md} 5.1).
 *
 * @param bloodGroup a result of LOINC 882-1
 * @param allergies to what the holder is severely allergic, three at most; none is ever left out
 * @param phone whom to call
 */
public record EmergencyData(
        @Nullable CodeableConcept bloodGroup,
        List<CodeableConcept> allergies,
        @Nullable String phone) {

    static final int MOST_ALLERGIES = 3;

    static final String LOINC = "http://loinc.org";
    static final String BLOOD_GROUP = "882-1";

    public EmergencyData {
        allergies = List.copyOf(allergies);
        if (allergies.size() > MOST_ALLERGIES) {
            throw new Refusal(RULE, CredentialSentences.TOO_MANY_ALLERGIES);
        }
        if (bloodGroup != null && !says(bloodGroup)) {
            throw new Refusal(RULE, CredentialSentences.NO_BLOOD_GROUP);
        }
        if (!allergies.stream().allMatch(EmergencyData::says)) {
            throw new Refusal(RULE, CredentialSentences.NAMELESS_ALLERGY);
        }
    }

    /** From a record: of its allergies, those that are active, not refuted and of high criticality. */
    public static EmergencyData of(
            @Nullable Observation bloodGroup, List<AllergyIntolerance> allergies, @Nullable String phone) {
        return new EmergencyData(
                bloodGroup == null ? null : valueOf(bloodGroup),
                allergies.stream()
                        .filter(EmergencyData::isSevere)
                        .map(AllergyIntolerance::getCode)
                        .toList(),
                phone);
    }

    private static CodeableConcept valueOf(Observation observation) {
        boolean isBloodGroup = observation.getCode().getCoding().stream()
                .anyMatch(coding -> LOINC.equals(coding.getSystem()) && BLOOD_GROUP.equals(coding.getCode()));
        boolean isFinal = observation.getStatus() == ObservationStatus.FINAL
                || observation.getStatus() == ObservationStatus.AMENDED
                || observation.getStatus() == ObservationStatus.CORRECTED;
        if (!isBloodGroup || !isFinal) {
            throw new Refusal(RULE, CredentialSentences.NO_BLOOD_GROUP);
        }
        if (observation.hasValueCodeableConcept()) {
            return observation.getValueCodeableConcept();
        }
        return new CodeableConcept()
                .setText(
                        observation.hasValueStringType()
                                ? observation.getValueStringType().getValue()
                                : "");
    }

    private static boolean isSevere(AllergyIntolerance allergy) {
        boolean isOver = has(allergy.getClinicalStatus(), "inactive") || has(allergy.getClinicalStatus(), "resolved");
        boolean isWrong = has(allergy.getVerificationStatus(), "refuted")
                || has(allergy.getVerificationStatus(), "entered-in-error");
        return allergy.getCriticality() == AllergyIntoleranceCriticality.HIGH && !isOver && !isWrong;
    }

    private static boolean has(CodeableConcept status, String code) {
        return status.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }

    private static boolean says(CodeableConcept concept) {
        boolean isCoded = concept.getCoding().stream().anyMatch(coding -> coding.hasSystem() && coding.hasCode());
        return isCoded || (concept.hasText() && !concept.getText().isBlank());
    }
}
