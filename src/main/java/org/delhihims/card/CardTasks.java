package org.delhihims.card;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.delhihims.kernel.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.VerificationResult;
import org.jspecify.annotations.Nullable;

/** The receipts of a card's life: the task that issues the card, and who moved it. */
final class CardTasks {

    private static final String TASK_KIND = Canonicals.codeSystem("task-kind");
    private static final String CARD_ISSUE = "card-issue";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";
    private static final Set<TaskStatus> OVER =
            Set.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.FAILED);

    private CardTasks() {}

    static boolean isOfCard(Task task) {
        return task.getCode().hasCoding(TASK_KIND, CARD_ISSUE);
    }

    /** A task that is over tells what was; what comes after has a task of its own. */
    static boolean isOver(Task task) {
        return OVER.contains(task.getStatus());
    }

    static Task begun(String residentId, CardMover mover, Instant now) {
        Task task = new Task().setIntent(TaskIntent.ORDER).setAuthoredOn(Date.from(now));
        task.getCode().addCoding().setSystem(TASK_KIND).setCode(CARD_ISSUE);
        task.setFor(new Reference("Patient/" + residentId));
        task.setRequester(new Reference(mover.agent()));
        return task;
    }

    static void show(Task task, CardState state, CardMover mover, @Nullable String reason, Instant now) {
        task.setStatus(state.taskStatus());
        task.setBusinessStatus(state.concept());
        task.setStatusReason(reason == null ? null : new CodeableConcept().setText(reason));
        task.setLastModified(Date.from(now));
        if (mover.facility() != null) {
            task.setOwner(new Reference("Organization/" + mover.facility()));
        } else if (!task.hasOwner()) {
            task.setOwner(new Reference("Organization/delhi-health-department"));
        }
    }

    /** What the survey team has found belongs to the task. */
    static void addSurvey(Task task, VerificationResult survey) {
        Task.ParameterComponent input = task.addInput().setValue(referenceTo(survey));
        input.getType().addCoding().setSystem(RESOURCE_TYPES).setCode(survey.fhirType());
    }

    static void addSurvey(Provenance provenance, VerificationResult survey) {
        provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(referenceTo(survey));
    }

    private static Reference referenceTo(VerificationResult survey) {
        return new Reference(survey.getIdElement().toUnqualifiedVersionless());
    }

    static Provenance provenance(String residentId, Task task, CardState state, CardMover mover, Instant now) {
        Provenance provenance = new Provenance().setRecorded(Date.from(now));
        provenance.addTarget(new Reference("Patient/" + residentId));
        if (task.hasId()) {
            provenance.addTarget(new Reference("Task/" + task.getIdElement().getIdPart()));
        }
        provenance.setActivity(state.concept());
        Provenance.ProvenanceAgentComponent agent = provenance.addAgent().setWho(new Reference(mover.agent()));
        agent.getType().addCoding().setSystem(PARTICIPATION).setCode("performer");
        if (mover.facility() != null) {
            agent.setOnBehalfOf(new Reference("Organization/" + mover.facility()));
        }
        return provenance;
    }
}
