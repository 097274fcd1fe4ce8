package org.delhihims.server.conformance;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * Issues of an OperationOutcome as every refusal writes them: the English sentence in {@code details.text}, the Hindi
 * one in its translation extension, the FHIRPath of the culprit in {@code expression}.
 *
 * @see <a href="https://hl7.org/fhir/R4/extension-translation.html">Translation extension</a>
 */
public final class Outcomes {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Outcomes() {}

    public static OperationOutcomeIssueComponent issue(IssueType type, Sentence sentence, String expression) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(sentence.english());
        issue.getDetails().setTextElement(bilingual(sentence));
        if (!expression.isEmpty()) {
            issue.addExpression(expression);
        }
        return issue;
    }

    /** The exception that is answered with this status and one issue. */
    public static BaseServerResponseException refusal(
            int status, IssueType type, Sentence sentence, String expression) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue(issue(type, sentence, expression));
        BaseServerResponseException refusal = BaseServerResponseException.newInstance(status, sentence.english());
        refusal.setOperationOutcome(outcome);
        return refusal;
    }

    public static void code(OperationOutcomeIssueComponent issue, String codeSystem, String code) {
        issue.getDetails()
                .addCoding()
                .setSystem(Canonicals.codeSystem(codeSystem))
                .setCode(code);
    }

    /** Says in both languages which rule an issue is about. */
    static void say(OperationOutcomeIssueComponent issue, Sentence rule, String key) {
        issue.getDetails().setTextElement(bilingual(rule));
        code(issue, "rule", key);
    }

    /** The English sentence with the Hindi one in its translation extension. */
    public static StringType bilingual(Sentence sentence) {
        StringType text = new StringType(sentence.english());
        Extension translation = text.addExtension().setUrl(TRANSLATION);
        translation.addExtension("lang", new CodeType("hi"));
        translation.addExtension("content", new StringType(sentence.hindi()));
        return text;
    }
}
