package org.delhihims.server.emergency;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.conformance.Outcomes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What is asked of who breaks the glass, and of who judges it. */
final class BreakGlassChecks {

    private static final int UNAUTHORIZED = 401;
    private static final String AUDITOR = "auditor";

    private final EmergencyDesk desk;
    private final BreakGlassRules rules;
    private final RuleBook sentences;
    private final Clock clock;

    BreakGlassChecks(EmergencyDesk desk, BreakGlassRules rules, RuleBook sentences, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The member of staff who calls, on whom it can be laid. */
    Caller person(RequestDetails request) {
        return Callers.of(request)
                .filter(caller -> caller.account() != null && caller.facility() != null)
                .orElseThrow(() -> new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-for-role", "")));
    }

    /**
     * Refuses who signed in some time ago, as an app is told so that it asks again.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9470#section-3">RFC 9470, section 3: the step-up challenge</a>
     */
    void refuseUnlessSignedInNow(Caller caller) {
        Instant signedIn = caller.signedIn();
        if (signedIn != null && !signedIn.plus(rules.signedInWithin()).isBefore(clock.instant())) {
            return;
        }
        BaseServerResponseException refusal =
                Outcomes.refusal(UNAUTHORIZED, IssueType.LOGIN, sentences.refusal("sign-in-again", ""), "");
        refusal.addResponseHeader(
                "WWW-Authenticate",
                "Bearer realm=\"hims\", error=\"insufficient_user_authentication\","
                        + " error_description=\"A more recent sign-in is needed\", max_age="
                        + rules.signedInWithin().toSeconds());
        throw refusal;
    }

    void refuseIfSuspended(Caller caller) {
        if (desk.isSuspended(String.valueOf(caller.account()))) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("break-glass-suspended", ""));
        }
    }

    Claim claim(@Nullable CodeType reason, @Nullable StringType explanation, @Nullable StringType sensitive) {
        Reason known = Reason.of(text(reason, "reason")).orElseThrow(() -> invalid("wrong-code", "reason"));
        return new Claim(
                known,
                explained(text(explanation, "explanation"), "explanation"),
                sensitive == null || sensitive.isEmpty()
                        ? null
                        : explained(text(sensitive, "sensitiveExplanation"), "sensitiveExplanation"));
    }

    private String explained(String text, String parameter) {
        long different = text.chars().distinct().count();
        if (text.length() < rules.explanation() || different < rules.explanation() / 3) {
            throw invalid("explanation-too-short", parameter);
        }
        return text;
    }

    String text(@Nullable IPrimitiveType<String> value, String parameter) {
        if (value == null || value.getValue() == null || value.getValue().isBlank()) {
            throw invalid("required-element", parameter);
        }
        return value.getValue().strip();
    }

    UUID id(@Nullable IdType grant) {
        try {
            return UUID.fromString(text(grant, "grant"));
        } catch (IllegalArgumentException malformed) {
            throw invalid("wrong-format", "grant");
        }
    }

    Verdict verdict(@Nullable CodeType verdict) {
        return Verdict.of(text(verdict, "verdict")).orElseThrow(() -> invalid("wrong-code", "verdict"));
    }

    /** Whoever administers this facility; and the auditor, who may only read. */
    Caller refuseUnlessOver(String facility, RequestDetails request) {
        return Callers.of(request)
                .filter(caller -> facility.equals(caller.facility()) || AUDITOR.equals(caller.role()))
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", "")));
    }

    boolean isEscalated(Reviewed one) {
        return one.verdict() == null
                && one.grant().made().plus(rules.escalatedAfter()).isBefore(clock.instant());
    }

    private Refusal invalid(String rule, String parameter) {
        return new Refusal(Refusal.Reason.INVALID, sentences.refusal(rule, parameter), parameter);
    }
}
