package org.delhihims.correction;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;

/** What is asked of a facility about a record that it wrote; each is a task of its own. */
public enum CorrectionKind {
    /** That the record be corrected. */
    REQUEST("medRecCxReq"),
    /** That a patient's disagreement be kept beside a record that is not, or not wholly, corrected. */
    DISAGREEMENT("medRecCxDenialDisagree");

    private final String code;

    CorrectionKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<CorrectionKind> of(Task task) {
        return Arrays.stream(values())
                .filter(kind -> task.getCode().hasCoding(GuideCodes.TASK_TYPES, kind.code))
                .findFirst();
    }

    /** What a message says that it is: one of these codes, by whichever system. */
    public static Optional<CorrectionKind> in(CodeableConcept category) {
        return Arrays.stream(values())
                .filter(kind -> category.getCoding().stream().anyMatch(coding -> kind.code.equals(coding.getCode())))
                .findFirst();
    }

    CodeableConcept ofTask() {
        return concept(GuideCodes.TASK_TYPES);
    }

    CodeableConcept ofMessage() {
        return concept(GuideCodes.MESSAGE_TYPES);
    }

    private CodeableConcept concept(String system) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
