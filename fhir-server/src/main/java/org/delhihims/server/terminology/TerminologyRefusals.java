package org.delhihims.server.terminology;

import static org.delhihims.kernel.Refusal.Reason.INVALID;
import static org.delhihims.kernel.Refusal.Reason.NOT_FOUND;
import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.delhihims.kernel.Refusal;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Why a question about codes is not answered. A URL or a code is named as it was asked: it is no person's. */
final class TerminologyRefusals {

    private final RuleBook sentences;

    TerminologyRefusals(RuleBook sentences) {
        this.sentences = sentences;
    }

    /** What the answer to a question says beside yes or no. */
    Sentence sentence(String code, String about) {
        return sentences.refusal(code, about);
    }

    Refusal malformed(String code, String input) {
        return new Refusal(INVALID, sentences.refusal(code, input));
    }

    Refusal unknownCodeSystem(String canonical) {
        return new Refusal(NOT_FOUND, sentences.refusal("unknown-code-system", canonical));
    }

    Refusal unknownValueSet(String canonical) {
        return new Refusal(NOT_FOUND, sentences.refusal("unknown-value-set", canonical));
    }

    Refusal unknownConceptMap(String canonical) {
        return new Refusal(NOT_FOUND, sentences.refusal("unknown-concept-map", canonical));
    }

    Refusal unknownCode(CodeIndex codes, String code) {
        return new Refusal(NOT_FOUND, notFound(codes, code));
    }

    Sentence notFound(CodeIndex codes, String code) {
        return sentences.refusal(
                codes.isComplete() || !codes.isListed() ? "unknown-code" : "code-outside-fragment",
                codes.url() + "|" + code);
    }

    Refusal withoutContent(String system) {
        return new Refusal(RULE, sentences.refusal("code-system-without-content", system));
    }

    Refusal unlistable(String system) {
        return new Refusal(RULE, sentences.refusal("code-system-unlistable", system));
    }

    Refusal circular(String valueSet) {
        return new Refusal(RULE, sentences.refusal("circular-value-set", valueSet));
    }

    Refusal unknownFilter(String property) {
        return new Refusal(RULE, sentences.refusal("unknown-filter", property));
    }

    /** HTTP knows no status for it; FHIR has an issue type. */
    UnprocessableEntityException tooCostly(int most) {
        Sentence sentence = sentences.refusal("value-set-too-large", Integer.toString(most));
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(Outcomes.issue(IssueType.TOOCOSTLY, sentence, ""));
        return new UnprocessableEntityException(sentence.english(), outcome);
    }
}
