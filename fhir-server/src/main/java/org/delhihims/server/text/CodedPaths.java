package org.delhihims.server.text;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.Set;

/** Tells from the FHIRPath of a search parameter whether a code with a name stands at its end. */
final class CodedPaths {

    private static final Set<String> CODED = Set.of("CodeableConcept", "Coding", "Identifier");

    private final FhirContext fhir;

    CodedPaths(FhirContext fhir) {
        this.fhir = fhir;
    }

    boolean leadToCodes(String path) {
        if (path.contains("CodeableConcept")) {
            return true;
        }
        String[] steps =
                path.replaceAll("\\.where\\(.*?\\)+", "").replaceAll("[()]", "").split("\\.", -1);
        if (!fhir.getResourceTypes().contains(steps[0])) {
            return false;
        }
        BaseRuntimeElementDefinition<?> at = fhir.getResourceDefinition(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            if (!(at instanceof BaseRuntimeElementCompositeDefinition<?> parent)) {
                return false;
            }
            BaseRuntimeChildDefinition child = parent.getChildByName(steps[i]);
            if (child == null) {
                return false;
            }
            at = child.getChildByName(steps[i]);
        }
        return at != null && CODED.contains(at.getName());
    }
}
