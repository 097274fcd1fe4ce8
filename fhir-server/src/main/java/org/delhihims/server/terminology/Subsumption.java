package org.delhihims.server.terminology;

import java.util.Optional;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;

/**
 * Whether one code of a system includes another.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-operation-subsumes.html">FHIR: $subsumes</a>
 */
final class Subsumption {

    private final Arguments asked;
    private final TerminologyRefusals refusals;

    Subsumption(Arguments asked, TerminologyRefusals refusals) {
        this.asked = asked;
        this.refusals = refusals;
    }

    /**
     * @param instance the system whose operation was called
     * @param known finds a system by its URL and version
     */
    Parameters compare(Optional<CodeIndex> instance, BiFunction<String, Optional<String>, CodeIndex> known) {
        Optional<String> system = asked.text("system").or(() -> instance.map(CodeIndex::url));
        Coding a = coding("A", system);
        Coding b = coding("B", system);
        if (!a.getSystem().equals(b.getSystem())) {
            throw refusals.malformed("different-systems", a.getSystem() + ", " + b.getSystem());
        }
        for (Coding coding : new Coding[] {a, b}) {
            asked.refuseUnlessAgreed("system", system, Optional.of(coding.getSystem()));
            asked.refuseUnlessAgreed("version", asked.text("version"), Optional.ofNullable(coding.getVersion()));
        }
        Optional<String> version = asked.text("version").or(() -> Optional.ofNullable(a.getVersion()));
        CodeIndex codes = instance.orElseGet(() -> known.apply(a.getSystem(), version));
        return new Parameters().addParameter("outcome", new CodeType(outcome(codes, code(codes, a), code(codes, b))));
    }

    private Coding coding(String side, Optional<String> system) {
        Coding coding = asked.exactlyOneOf("code" + side, "coding" + side).equals("code" + side)
                ? new Coding().setCode(asked.required("code" + side))
                : asked.coding("coding" + side).orElseThrow().copy();
        if (!coding.hasSystem()) {
            system.ifPresent(coding::setSystem);
        }
        if (!coding.hasSystem()) {
            throw refusals.malformed("required-element", "system");
        }
        if (!coding.hasCode()) {
            throw refusals.malformed("required-element", "coding" + side + ".code");
        }
        return coding;
    }

    private String code(CodeIndex codes, Coding coding) {
        return codes.find(coding.getCode())
                .map(Concept::code)
                .orElseThrow(() -> refusals.unknownCode(codes, coding.getCode()));
    }

    private static String outcome(CodeIndex codes, String a, String b) {
        if (a.equals(b)) {
            return "equivalent";
        }
        if (codes.below(a).contains(b)) {
            return "subsumes";
        }
        return codes.above(a).contains(b) ? "subsumed-by" : "not-subsumed";
    }
}
