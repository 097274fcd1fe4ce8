package org.delhihims.entitlement;

import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;

/** The codes of {@code resident-category} that a record names. One that it does not name may hold all the same. */
final class Categories {

    static final String OTHER_STATE = "other-state";

    private static final String NAME = "resident-category";

    private Categories() {}

    static Set<String> of(Patient patient) {
        return patient.getExtensionsByUrl(Canonicals.profile(NAME)).stream()
                .map(extension -> extension.getValue())
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                .filter(coding -> Canonicals.codeSystem(NAME).equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
