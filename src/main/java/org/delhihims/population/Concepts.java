package org.delhihims.population;

import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** Codes as FHIR elements. A code carries no display: what it is called, in either language, the terminology says. */
final class Concepts {

    static final String LOINC = "http://loinc.org";
    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String V2_0203 = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private Concepts() {}

    static CodeableConcept of(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept of(String system, String code, String text) {
        return of(system, code).setText(text);
    }

    static CodeableConcept ofHl7(String codeSystem, String code) {
        return of(HL7 + codeSystem, code);
    }

    static CodeableConcept own(String codeSystem, String code) {
        return of(Canonicals.codeSystem(codeSystem), code);
    }

    static CodeableConcept text(String text) {
        return new CodeableConcept().setText(text);
    }

    /** One of our extensions with a code of our own code system of the same name. */
    static Extension extension(String name, String code) {
        return new Extension(Canonicals.profile(name), own(name, code));
    }
}
