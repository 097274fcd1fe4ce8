package org.delhihims.server.terminology;

import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;

/** One more name of a code, in a language or for a use; a language that is not given is empty. */
record Designation(String language, Coding use, String value) {

    static Designation of(ConceptDefinitionDesignationComponent given) {
        return new Designation(given.hasLanguage() ? given.getLanguage() : "", given.getUse(), given.getValue());
    }

    static Designation of(ConceptReferenceDesignationComponent given) {
        return new Designation(given.hasLanguage() ? given.getLanguage() : "", given.getUse(), given.getValue());
    }

    /** Whether it may stand as the name of the code, and is not a synonym or an abbreviation. */
    boolean isPreferred() {
        return !use.hasCode()
                || use.getCode().equals("display")
                || use.getCode().equals("preferredForLanguage");
    }

    ConceptReferenceDesignationComponent written() {
        ConceptReferenceDesignationComponent designation = new ConceptReferenceDesignationComponent().setValue(value);
        if (!language.isEmpty()) {
            designation.setLanguage(language);
        }
        if (!use.isEmpty()) {
            designation.setUse(use.copy());
        }
        return designation;
    }
}
