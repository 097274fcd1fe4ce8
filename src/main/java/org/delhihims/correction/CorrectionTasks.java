package org.delhihims.correction;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/**
 * The task of a correction, as the guide has it, with two additions: the record in {@code focus}, and the last day for a
 * decision in {@code restriction.period.end}.
 */
public final class CorrectionTasks {

    private static final String TASK_KIND = Canonicals.codeSystem("task-kind");
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String RESOLUTION = "medRecCxReqResolution";
    private static final String VERSION = "Version of the record when this was asked";
    private static final String CORRECTED = "Corrected version";

    private CorrectionTasks() {}

    static Task begun(
            CorrectionKind kind, String patientId, String requester, String facility, Instant now, Instant due) {
        Task task = new Task().setIntent(TaskIntent.ORDER).setAuthoredOn(Date.from(now));
        task.setCode(kind.ofTask());
        task.getCode().addCoding().setSystem(TASK_KIND).setCode("correction");
        task.setFor(new Reference("Patient/" + patientId));
        task.setRequester(new Reference(requester));
        task.setOwner(new Reference("Organization/" + facility));
        task.getRestriction().getPeriod().setEnd(Date.from(due));
        return task;
    }

    static void show(Task task, CorrectionState state, @Nullable String reason, Instant now) {
        task.setStatus(state.taskStatus());
        task.setBusinessStatus(state.concept());
        task.setStatusReason(reason == null ? null : new CodeableConcept().setText(reason));
        task.setLastModified(Date.from(now));
        if (!state.isOpen()) {
            task.getExecutionPeriod().setEnd(Date.from(now));
        }
    }

    /** The record that is to be corrected, in the version in which it was found wrong. */
    static void isAbout(Task task, String record, String version) {
        task.setFocus(new Reference(record));
        task.addInput().setType(new CodeableConcept().setText(VERSION)).setValue(new StringType(version));
    }

    static Optional<Long> versionAskedAbout(Task task) {
        return task.getInput().stream()
                .filter(input -> VERSION.equals(input.getType().getText()))
                .map(input -> Long.valueOf(input.getValue().primitiveValue()))
                .findFirst();
    }

    static void heard(Task task, CorrectionKind kind, String message) {
        task.addInput().setType(kind.ofMessage()).setValue(new Reference(message));
    }

    static boolean hasHeard(Task task, CorrectionKind kind) {
        return task.getInput().stream()
                .map(ParameterComponent::getType)
                .anyMatch(type -> type.hasCoding(GuideCodes.MESSAGE_TYPES, kind.code()));
    }

    static void answered(Task task, String message) {
        CodeableConcept resolution = new CodeableConcept();
        resolution.addCoding().setSystem(GuideCodes.OUTPUT_TYPES).setCode(RESOLUTION);
        task.addOutput().setType(resolution).setValue(new Reference(message));
    }

    /** References are kept without their versions, so the version is told in words as well. */
    static void corrected(Task task, String record, String version) {
        task.addOutput()
                .setType(new CodeableConcept().setText(CORRECTED))
                .setValue(new Reference(record).setDisplay(record + "/_history/" + version));
    }

    /** The version that was shown to be the corrected one. */
    public static Optional<Long> correctedVersion(Task task) {
        return task.getOutput().stream()
                .filter(output -> CORRECTED.equals(output.getType().getText()))
                .map(output -> ((Reference) output.getValue()).getDisplay())
                .map(shown -> Long.valueOf(shown.substring(shown.lastIndexOf('/') + 1)))
                .findFirst();
    }

    public static Instant due(Task task) {
        return task.getRestriction().getPeriod().getEnd().toInstant();
    }

    /** Whether something is still to be done, though the time for it is over. */
    public static boolean isOverdue(Task task, Instant now) {
        return CorrectionState.of(task).isOpen() && due(task).isBefore(now);
    }

    static Provenance provenance(Task task, CorrectionState state, CorrectionMover mover, Instant now) {
        Provenance provenance = new Provenance().setRecorded(Date.from(now));
        provenance.addTarget(new Reference(reference(task)));
        provenance.addTarget(task.getFor().copy());
        provenance.setActivity(state.concept());
        Provenance.ProvenanceAgentComponent agent = provenance.addAgent().setWho(new Reference(mover.agent()));
        agent.getType().addCoding().setSystem(PARTICIPATION).setCode("performer");
        if (mover.facility() != null) {
            agent.setOnBehalfOf(new Reference("Organization/" + mover.facility()));
        } else if (mover.patient() != null) {
            agent.setOnBehalfOf(new Reference("Patient/" + mover.patient()));
        }
        return provenance;
    }

    static String reference(Task task) {
        return "Task/" + task.getIdElement().getIdPart();
    }
}
