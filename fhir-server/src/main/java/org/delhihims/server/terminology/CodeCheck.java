package org.delhihims.server.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.Outcomes;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/**
 * Says whether a code is right: it is there, it may be used by itself, and the display given with it is one of its names.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem-operation-validate-code.html">FHIR: $validate-code</a>
 */
final class CodeCheck {

    private final Arguments asked;
    private final TerminologyRefusals refusals;

    CodeCheck(Arguments asked, TerminologyRefusals refusals) {
        this.asked = asked;
        this.refusals = refusals;
    }

    /** A concept is right when one of its codes is; the others are told of in the message. */
    Parameters check(CodesAsked codes, Membership membership) {
        List<Sentence> faults = new ArrayList<>();
        Optional<Listed> right = Optional.empty();
        Optional<Listed> found = Optional.empty();
        for (Coding coding : codes.codings()) {
            Optional<Listed> code = membership.find(coding);
            Optional<Sentence> fault =
                    code.map(listed -> fault(listed, coding)).orElseGet(() -> Optional.of(membership.absence(coding)));
            fault.ifPresent(faults::add);
            found = found.or(() -> code);
            right = fault.isEmpty() ? right.or(() -> code) : right;
        }
        if (right.isEmpty()) {
            codes.codings().forEach(membership::refuseUnlessDecided);
        }
        return answer(right.isPresent(), right.isPresent() ? right : found, faults);
    }

    private Parameters answer(boolean isRight, Optional<Listed> code, List<Sentence> faults) {
        Parameters answer = new Parameters();
        answer.addParameter("result", isRight);
        if (!faults.isEmpty()) {
            Sentence message = new Sentence(
                    faults.stream().map(Sentence::english).collect(Collectors.joining(" ")),
                    faults.stream().map(Sentence::hindi).collect(Collectors.joining(" ")));
            answer.addParameter().setName("message").setValue(Outcomes.bilingual(message));
        }
        code.map(listed -> listed.nameIn(asked.answerLanguage()))
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> answer.addParameter("display", new StringType(name)));
        return answer;
    }

    private Optional<Sentence> fault(Listed code, Coding given) {
        if (code.isAbstract() && !asked.flag("abstract")) {
            return Optional.of(refusals.sentence("abstract-code", code.key()));
        }
        boolean isMisnamed = given.hasDisplay() && !code.isCalled(given.getDisplay(), asked.namedLanguage());
        return isMisnamed ? Optional.of(refusals.sentence("wrong-display", code.key())) : Optional.empty();
    }
}
