package org.delhihims.recall;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * What has turned out to be wrong with the earlier versions of a record.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-observation-status.html">FHIR: entered-in-error, amended, corrected</a>
 */
public enum Fault {
    /** The whole record: it should never have been there. */
    WITHDRAWN,
    /** A part of it, which the new version puts right. */
    CORRECTED,
    /** It was one of two records of one person, and told a part only. */
    JOINED,
    /** It was joined with the record of another person, and told what is that person's, too. */
    PARTED;

    /** What others treat by. Tasks, messages and consents are read as they are today. */
    private static final Set<String> CLINICAL = Set.of(
            "AllergyIntolerance",
            "CarePlan",
            "Composition",
            "Condition",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "FamilyMemberHistory",
            "Flag",
            "ImagingStudy",
            "Immunization",
            "Media",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure",
            "QuestionnaireResponse",
            "RiskAssessment",
            "ServiceRequest",
            "Specimen");

    /** Where a record says that it is wrong: for a condition or an allergy in its verification status. */
    private static final Set<String> STATUSES = Set.of("status", "verificationStatus", "docStatus");

    /** Types of which a version that is final is changed by a correction only. */
    private static final Set<String> RESULTS = Set.of("Observation", "DiagnosticReport", "Composition");

    private static final Set<String> ERROR = Set.of("entered-in-error");
    private static final Set<String> AMENDED = Set.of("amended", "corrected");
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected", "appended");

    /** Nothing if what was there before is as right as it was. */
    public static Optional<Fault> of(Resource before, Resource after) {
        if (before instanceof Patient earlier && after instanceof Patient later) {
            return ofPerson(earlier, later);
        }
        if (!CLINICAL.contains(after.fhirType()) || says(before, ERROR)) {
            return Optional.empty();
        }
        if (says(after, ERROR)) {
            return Optional.of(WITHDRAWN);
        }
        boolean isCorrected = says(after, AMENDED) ? !isSame(before, after) : isChangedSilently(before, after);
        return isCorrected ? Optional.of(CORRECTED) : Optional.empty();
    }

    /** A remark that is added takes nothing back. */
    private static boolean isChangedSilently(Resource before, Resource after) {
        return RESULTS.contains(after.fhirType())
                && says(before, FINAL)
                && !isSame(withoutRemarks(before), withoutRemarks(after));
    }

    private static Resource withoutRemarks(Resource record) {
        return record instanceof Observation result ? result.copy().setNote(null) : record;
    }

    /** Nothing if it was of no use before, or is nothing that others treat by. */
    public static Optional<Fault> ofDeletion(Resource last) {
        return CLINICAL.contains(last.fhirType()) && !says(last, ERROR) ? Optional.of(WITHDRAWN) : Optional.empty();
    }

    /** It is told of the record that stays: the other leads to it. */
    private static Optional<Fault> ofPerson(Patient before, Patient after) {
        Set<String> earlier = JoinedRecords.replacedBy(before);
        Set<String> later = JoinedRecords.replacedBy(after);
        if (!later.containsAll(earlier)) {
            return Optional.of(PARTED);
        }
        return earlier.containsAll(later) ? Optional.empty() : Optional.of(JOINED);
    }

    /** Which earlier faults of the same record end the time that this one is looked back over. */
    public Set<Fault> after() {
        return switch (this) {
            case WITHDRAWN, CORRECTED -> EnumSet.of(WITHDRAWN, CORRECTED);
            case JOINED -> EnumSet.of(PARTED);
            case PARTED -> EnumSet.of(JOINED);
        };
    }

    /** Whether all that was read of the person while the fault lasted is in doubt, and not only this record. */
    public boolean isOfWholeRecord() {
        return this == PARTED;
    }

    private static boolean says(Resource record, Set<String> codes) {
        return STATUSES.stream()
                .map(record::getNamedProperty)
                .filter(property -> property != null)
                .map(Property::getValues)
                .anyMatch(values -> values.stream().anyMatch(value -> isOneOf(value, codes)));
    }

    private static boolean isOneOf(Base value, Set<String> codes) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().anyMatch(coding -> codes.contains(String.valueOf(coding.getCode())));
        }
        return codes.contains(String.valueOf(value.primitiveValue()));
    }

    /** Labels, tags and the text, which the server writes, are no part of what was read. */
    private static boolean isSame(Resource before, Resource after) {
        Resource earlier = before.copy();
        Resource later = after.copy();
        for (Resource one : new Resource[] {earlier, later}) {
            one.setMeta(null);
            one.setId((String) null);
            if (one instanceof DomainResource record) {
                record.setText(null);
            }
        }
        return earlier.equalsDeep(later);
    }
}
