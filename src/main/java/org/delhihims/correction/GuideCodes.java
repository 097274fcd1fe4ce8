package org.delhihims.correction;

/**
 * The code systems of HL7's guide.
 *
 * @see <a href="https://hl7.org/fhir/uv/patient-corrections">Patient Request for Corrections 1.0.0</a>
 */
final class GuideCodes {

    private static final String BASE = "http://hl7.org/fhir/uv/patient-corrections/CodeSystem/";

    static final String TASK_TYPES = BASE + "PatientCorrectionTaskTypes";
    static final String MESSAGE_TYPES = BASE + "PatientCorrectionCommunicationTypes";
    static final String OUTPUT_TYPES = BASE + "PatientCorrectionOutputTypes";
    static final String STATES = BASE + "PatientCorrectionBusinessStatus";

    private GuideCodes() {}
}
