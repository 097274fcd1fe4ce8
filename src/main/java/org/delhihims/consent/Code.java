package org.delhihims.consent;

import org.hl7.fhir.r4.model.Coding;

/** A code and the system it is of. */
record Code(String system, String code) {

    static Code of(Coding coding) {
        return new Code(coding.hasSystem() ? coding.getSystem() : "", coding.hasCode() ? coding.getCode() : "");
    }

    boolean isComplete() {
        return !system.isEmpty() && !code.isEmpty();
    }
}
