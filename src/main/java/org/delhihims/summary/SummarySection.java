package org.delhihims.summary;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/**
 * A section of a summary, and the records that stand in it: those that hold, not those that were withdrawn, refuted or never
 * done.
 *
 * @see <a href="https://hl7.org/fhir/uv/ips/STU2/StructureDefinition-Composition-uv-ips.html">International Patient Summary:
 *     sections, with their LOINC codes</a>
 */
public enum SummarySection {
    PROBLEMS("11450-4", "Problems", "बीमारियाँ", true, "Condition"),
    ALLERGIES("48765-2", "Allergies", "एलर्जी", true, "AllergyIntolerance"),
    MEDICINES("10160-0", "Medicines", "दवाएँ", true, "MedicationRequest"),
    VACCINATIONS("11369-6", "Vaccinations", "टीके", false, "Immunization"),
    PROCEDURES("47519-4", "Procedures", "उपचार और ऑपरेशन", false, "Procedure"),
    RESULTS("30954-2", "Results and measurements", "जाँच के नतीजे और माप", false, "Observation");

    private static final Set<String> NOT_SO = Set.of("refuted", "entered-in-error");

    private static final Set<String> HOLDING =
            Set.of("active", "on-hold", "completed", "in-progress", "final", "amended", "corrected");

    private final String loinc;
    private final String english;
    private final String hindi;
    private final boolean isNeverLeftOut;
    private final String type;

    SummarySection(String loinc, String english, String hindi, boolean isNeverLeftOut, String type) {
        this.loinc = loinc;
        this.english = english;
        this.hindi = hindi;
        this.isNeverLeftOut = isNeverLeftOut;
        this.type = type;
    }

    /** The section for a record; none for records that no section lists. */
    static Optional<SummarySection> of(Resource record) {
        return Arrays.stream(values())
                .filter(section -> section.type.equals(record.fhirType()) && section.isTold(record))
                .findFirst();
    }

    /** The resource type of its records. */
    public String type() {
        return type;
    }

    String loinc() {
        return loinc;
    }

    /** In both languages: a reader has one document. */
    String title() {
        return english + " / " + hindi;
    }

    /** Whether a reader must see that there is nothing, rather than no section. */
    boolean isNeverLeftOut() {
        return isNeverLeftOut;
    }

    private boolean isTold(Resource record) {
        return switch (this) {
            case PROBLEMS -> isSo(((Condition) record).getVerificationStatus());
            case ALLERGIES -> isSo(((AllergyIntolerance) record).getVerificationStatus());
            case MEDICINES -> {
                MedicationRequest prescription = (MedicationRequest) record;
                yield holds(prescription.getStatusElement().getValueAsString())
                        && prescription.getStatus() != MedicationRequest.MedicationRequestStatus.COMPLETED
                        && !prescription.getDoNotPerform();
            }
            case VACCINATIONS ->
                holds(((Immunization) record).getStatusElement().getValueAsString());
            case PROCEDURES -> holds(((Procedure) record).getStatusElement().getValueAsString());
            case RESULTS -> holds(((Observation) record).getStatusElement().getValueAsString());
        };
    }

    private static boolean isSo(CodeableConcept verification) {
        return verification.getCoding().stream().noneMatch(coding -> NOT_SO.contains(String.valueOf(coding.getCode())));
    }

    private static boolean holds(String status) {
        return HOLDING.contains(String.valueOf(status));
    }
}
