package org.delhihims.server.conformance;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.delhihims.server.StoredResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** Turns what the validator found into an OperationOutcome that a clerk understands, in English and Hindi. */
final class Findings {

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("Validation_VAL_Profile_Minimum", "required-element"),
            Map.entry("Validation_VAL_Profile_Minimum_SLICE", "required-element"),
            Map.entry("Validation_VAL_Profile_Maximum", "too-many"),
            Map.entry("Validation_VAL_Profile_Maximum_SLICE", "too-many"),
            Map.entry("Terminology_TX_NoValid_1_CC", "wrong-code"),
            Map.entry("Terminology_TX_NoValid_16", "wrong-code"),
            Map.entry("Terminology_TX_NoValid_4", "wrong-code"),
            Map.entry("Validation_VAL_Profile_WrongType", "wrong-type"),
            Map.entry("Validation_VAL_Profile_NoType", "wrong-type"));

    private static final String MESSAGE_ID = "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id";

    private final RuleBook rules;

    Findings(RuleBook rules) {
        this.rules = rules;
    }

    OperationOutcome outcomeOf(Resource resource, List<SingleValidationMessage> errors) {
        OperationOutcome outcome = new OperationOutcome();
        for (SingleValidationMessage error : errors) {
            String path = Optional.ofNullable(error.getLocationString()).orElse("");
            outcome.addIssue(issueOf(error, StoredResource.inRequest(resource, path)));
        }
        return outcome;
    }

    /** Puts our words beside those of the validator, where a rule of ours is broken. */
    void translate(OperationOutcome.OperationOutcomeIssueComponent issue) {
        String id = issue.getExtensionString(MESSAGE_ID);
        String key = id == null ? "" : id.substring(id.indexOf('#') + 1);
        rules.rule(key).ifPresent(rule -> Outcomes.say(issue, rule, key));
    }

    private OperationOutcome.OperationOutcomeIssueComponent issueOf(SingleValidationMessage error, String path) {
        Optional<String> key = ruleBroken(error);
        Optional<Sentence> rule = key.flatMap(rules::rule);
        Sentence sentence = rule.orElseGet(() -> sentenceOf(error, path));
        IssueType type = key.isPresent() ? IssueType.INVARIANT : IssueType.STRUCTURE;
        var issue = Outcomes.issue(type, sentence, path).setDiagnostics(error.getMessage());
        rule.ifPresent(known -> Outcomes.code(issue, "rule", key.orElseThrow()));
        return issue;
    }

    /** The key of the invariant a finding is about; the validator names it behind the profile's URL. */
    private static Optional<String> ruleBroken(SingleValidationMessage error) {
        String id = error.getMessageId();
        if (id == null || !id.contains("#")) {
            return Optional.empty();
        }
        return Optional.of(id.substring(id.indexOf('#') + 1));
    }

    private Sentence sentenceOf(SingleValidationMessage error, String path) {
        String refusal = REFUSALS.get(error.getMessageId() == null ? "" : error.getMessageId());
        String element = path.substring(path.lastIndexOf('.') + 1);
        Sentence general = rules.refusal(refusal == null ? "wrong-format" : refusal, element);
        return new Sentence(error.getMessage(), general.hindi());
    }
}
