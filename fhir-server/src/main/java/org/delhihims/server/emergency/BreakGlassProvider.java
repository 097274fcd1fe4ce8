package org.delhihims.server.emergency;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Date;
import java.util.UUID;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The operations with which a record is opened in an emergency, and with which those who did it are held to account. */
public final class BreakGlassProvider implements FhirProvider {

    private static final String EMERGENCY = "BTG";

    private final EmergencyDesk desk;
    private final BreakGlassRules rules;
    private final BreakGlassChecks checks;
    private final IFhirResourceDao<Patient> patients;
    private final RuleBook sentences;

    BreakGlassProvider(
            EmergencyDesk desk,
            BreakGlassRules rules,
            BreakGlassChecks checks,
            IFhirResourceDao<Patient> patients,
            RuleBook sentences) {
        this.desk = desk;
        this.rules = rules;
        this.checks = checks;
        this.patients = patients;
        this.sentences = sentences;
    }

    /**
     * {@code POST Patient/[id]/$break-glass}: opens this record to the caller alone for an hour, to be read and added to. The
     * caller must have signed in a moment ago.
     */
    @Operation(name = "$break-glass", typeName = "Patient")
    public Parameters open(
            @IdParam IdType patient,
            @OperationParam(name = "reason", min = 1, max = 1) @Nullable CodeType reason,
            @OperationParam(name = "explanation", min = 1, max = 1) @Nullable StringType explanation,
            @OperationParam(name = "sensitiveExplanation", min = 0, max = 1) @Nullable StringType sensitive,
            RequestDetails request) {
        Caller caller = checks.person(request);
        Claim claim = checks.claim(reason, explanation, sensitive);
        checks.refuseUnlessSignedInNow(caller);
        checks.refuseIfSuspended(caller);
        String id = patients.read(new IdType("Patient", patient.getIdPart()), new SystemRequestDetails())
                .getIdElement()
                .getIdPart();
        Grant grant = desk.open(
                id,
                String.valueOf(caller.facility()),
                String.valueOf(caller.account()),
                String.valueOf(caller.fhirUser()),
                claim);
        AuditNotes notes = AuditNotes.of(request);
        notes.concerns(id);
        notes.purpose(EMERGENCY, grant.id().toString());
        Parameters answer = new Parameters();
        answer.addParameter("grant", new IdType(grant.id().toString()));
        answer.addParameter("until", new InstantType(Date.from(grant.ends())));
        return answer;
    }

    /**
     * {@code GET Organization/[id]/$break-glass-queue}: the grants at a facility that are to be judged, the oldest first;
     * with {@code all=true} those that have been judged as well.
     */
    @Operation(name = "$break-glass-queue", typeName = "Organization", idempotent = true)
    public Parameters queue(
            @IdParam IdType facility,
            @OperationParam(name = "all", min = 0, max = 1) @Nullable BooleanType all,
            RequestDetails request) {
        checks.refuseUnlessOver(facility.getIdPart(), request);
        Parameters answer = new Parameters();
        desk.queue(facility.getIdPart(), all != null && all.booleanValue())
                .forEach(one -> describe(answer.addParameter().setName("access"), one, request));
        return answer;
    }

    private void describe(ParametersParameterComponent part, Reviewed one, RequestDetails request) {
        Grant grant = one.grant();
        AuditNotes.of(request).concerns(grant.patient());
        part.addPart().setName("grant").setValue(new IdType(grant.id().toString()));
        part.addPart().setName("patient").setValue(new Reference("Patient/" + grant.patient()));
        part.addPart().setName("practitioner").setValue(new Reference(grant.practitioner()));
        part.addPart().setName("reason").setValue(new CodeType(grant.reason().code()));
        part.addPart().setName("explanation").setValue(new StringType(grant.explanation()));
        if (grant.sensitiveExplanation() != null) {
            part.addPart().setName("sensitiveExplanation").setValue(new StringType(grant.sensitiveExplanation()));
        }
        part.addPart().setName("made").setValue(new InstantType(Date.from(grant.made())));
        part.addPart()
                .setName("due")
                .setValue(new InstantType(Date.from(grant.made().plus(rules.reviewedWithin()))));
        part.addPart().setName("escalated").setValue(new BooleanType(checks.isEscalated(one)));
        part.addPart().setName("remarkable").setValue(new BooleanType(one.grantsInShift() > rules.alertAfter()));
        if (one.verdict() != null) {
            part.addPart()
                    .setName("verdict")
                    .setValue(new CodeType(one.verdict().code()));
            part.addPart().setName("remark").setValue(new StringType(one.remark()));
        }
    }

    /** {@code POST Organization/[id]/$review-break-glass}: says of one grant whether there was need of it, and why. */
    @Operation(name = "$review-break-glass", typeName = "Organization")
    public Parameters review(
            @IdParam IdType facility,
            @OperationParam(name = "grant", min = 1, max = 1) @Nullable IdType grant,
            @OperationParam(name = "verdict", min = 1, max = 1) @Nullable CodeType verdict,
            @OperationParam(name = "remark", min = 1, max = 1) @Nullable StringType remark,
            RequestDetails request) {
        Caller caller = checks.refuseUnlessOver(facility.getIdPart(), request);
        UUID id = checks.id(grant);
        Verdict judged = checks.verdict(verdict);
        String why = checks.text(remark, "remark");
        if (!desk.judge(id, facility.getIdPart(), judged, why, String.valueOf(caller.account()))) {
            throw new Refusal(Refusal.Reason.NOT_FOUND, sentences.refusal("not-found", ""), "grant");
        }
        Parameters answer = new Parameters();
        answer.addParameter("verdict", new CodeType(judged.code()));
        return answer;
    }
}
