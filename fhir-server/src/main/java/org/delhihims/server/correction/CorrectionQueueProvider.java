package org.delhihims.server.correction;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionState;
import org.delhihims.correction.CorrectionTasks;
import org.delhihims.kernel.Refusal;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Shows whoever administers a facility which corrections wait there, and which wait too long. */
public final class CorrectionQueueProvider implements FhirProvider {

    private static final String AUDITOR = "auditor";

    private final OpenCorrections corrections;
    private final RuleBook sentences;
    private final Clock clock;

    CorrectionQueueProvider(OpenCorrections corrections, RuleBook sentences, Clock clock) {
        this.corrections = corrections;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * {@code GET Organization/[id]/$correction-queue}: the corrections that are open at a facility, the one that is due first
     * before the others; with {@code overdue=true} only those whose time is over. It tells neither whose record it is nor which.
     */
    @Operation(name = "$correction-queue", typeName = "Organization", idempotent = true)
    public Parameters queue(
            @IdParam IdType facility,
            @OperationParam(name = "overdue", min = 0, max = 1) @Nullable BooleanType overdue,
            RequestDetails request) {
        refuseUnlessOver(facility.getIdPart(), request);
        boolean isOfOverdue = overdue != null && overdue.booleanValue();
        Instant now = clock.instant();
        Parameters answer = new Parameters();
        corrections.at(facility.getIdPart()).stream()
                .filter(task -> !isOfOverdue || CorrectionTasks.isOverdue(task, now))
                .forEach(task -> describe(answer.addParameter().setName("correction"), task, now));
        return answer;
    }

    private static void describe(ParametersParameterComponent part, Task task, Instant now) {
        part.addPart()
                .setName("task")
                .setValue(new Reference("Task/" + task.getIdElement().getIdPart()));
        part.addPart()
                .setName("kind")
                .setValue(new CodeType(CorrectionKind.of(task).orElseThrow().code()));
        part.addPart()
                .setName("state")
                .setValue(new CodeType(CorrectionState.of(task).code()));
        part.addPart().setName("asked").setValue(new InstantType(task.getAuthoredOn()));
        part.addPart().setName("due").setValue(new InstantType(Date.from(CorrectionTasks.due(task))));
        part.addPart().setName("overdue").setValue(new BooleanType(CorrectionTasks.isOverdue(task, now)));
    }

    private void refuseUnlessOver(String facility, RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        if (!facility.equals(caller.facility()) && !AUDITOR.equals(caller.role())) {
            throw new Refusal(Refusal.Reason.FORBIDDEN, sentences.refusal("not-with-this-record", ""));
        }
    }
}
