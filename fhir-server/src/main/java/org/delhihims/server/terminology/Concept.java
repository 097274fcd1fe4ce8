package org.delhihims.server.terminology;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;

/**
 * One code of a code system: what the system and its supplements say of it, and its neighbours in the hierarchy. A display
 * or definition that is not given is empty.
 */
record Concept(
        String code,
        String display,
        String definition,
        List<Designation> designations,
        List<ConceptPropertyComponent> properties,
        Set<String> parents,
        Set<String> children) {

    /** A group of codes, which no record may hold (FHIR's concept property {@code notSelectable}). */
    boolean isAbstract() {
        return is("notSelectable") || is("abstract");
    }

    /** No longer in use; a deprecated code still is. */
    boolean isInactive() {
        return is("inactive")
                || properties.stream()
                        .filter(property -> property.getCode().equals("status"))
                        .map(property -> property.getValue().primitiveValue())
                        .anyMatch(status -> "retired".equals(status) || "inactive".equals(status));
    }

    private boolean is(String flag) {
        return properties.stream()
                .filter(property -> property.getCode().equals(flag))
                .anyMatch(property -> property.getValue() instanceof BooleanType value && value.booleanValue());
    }
}
