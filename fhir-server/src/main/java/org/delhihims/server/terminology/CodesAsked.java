package org.delhihims.server.terminology;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * The codes that a caller asks about: one, or those of a CodeableConcept, each with its system and the display to check.
 */
record CodesAsked(List<Coding> codings, boolean isConcept) {

    /**
     * Reads code, coding or codeableConcept.
     *
     * @param systemInput the parameter that gives the system of a code
     * @param system what it gives, or what goes without saying
     */
    static CodesAsked in(Arguments asked, String systemInput, Optional<String> system, TerminologyRefusals refusals) {
        CodesAsked codes = switch (asked.exactlyOneOf("code", "coding", "codeableConcept")) {
            case "code" -> of(new Coding().setCode(asked.required("code")));
            case "coding" -> of(asked.coding("coding").orElseThrow().copy());
            default ->
                new CodesAsked(
                        asked.concept("codeableConcept").orElseThrow().copy().getCoding(), true);
        };
        if (codes.isConcept && asked.has("display")) {
            throw refusals.malformed("contradictory", "display, codeableConcept");
        }
        if (codes.codings.isEmpty()) {
            throw refusals.malformed("required-element", "codeableConcept.coding");
        }
        codes.codings.forEach(coding -> codes.complete(coding, asked, systemInput, system, refusals));
        return codes;
    }

    private static CodesAsked of(Coding coding) {
        return new CodesAsked(List.of(coding), false);
    }

    private void complete(
            Coding coding, Arguments asked, String systemInput, Optional<String> system, TerminologyRefusals refusals) {
        if (!isConcept) {
            asked.refuseUnlessAgreed(systemInput, system, Optional.ofNullable(coding.getSystem()));
            asked.refuseUnlessAgreed("display", asked.text("display"), Optional.ofNullable(coding.getDisplay()));
            asked.text("display").ifPresent(coding::setDisplay);
        }
        if (!coding.hasSystem()) {
            system.ifPresent(coding::setSystem);
        }
        if (!coding.hasCode()) {
            throw refusals.malformed("required-element", "coding.code");
        }
        if (!coding.hasSystem()) {
            throw refusals.malformed("required-element", systemInput);
        }
        for (String input : List.of("version", "systemVersion")) {
            asked.refuseUnlessAgreed(input, asked.text(input), Optional.ofNullable(coding.getVersion()));
            asked.text(input).ifPresent(coding::setVersion);
        }
    }
}
