package org.delhihims.server.merge;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.delhihims.kernel.Refusal;
import org.delhihims.merge.MergeDeed;
import org.delhihims.merge.MergeDesk;
import org.delhihims.merge.MergeMover;
import org.delhihims.merge.PersonPair;
import org.delhihims.server.FhirProvider;
import org.delhihims.server.access.Caller;
import org.delhihims.server.access.Callers;
import org.delhihims.server.audit.AuditNotes;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** The operations by which two records are found to be of one person, and parted again. Each answers with the task. */
public final class MergeProvider implements FhirProvider {

    private final MergeDesk desk;
    private final RuleBook sentences;

    MergeProvider(MergeDesk desk, RuleBook sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    /** {@code POST Patient/$propose-merge}: somebody thinks that two records are of one person, one of which he may see. */
    @Operation(name = "$propose-merge", typeName = "Patient")
    public Task propose(
            @OperationParam(name = "source", min = 1, max = 1) @Nullable Reference source,
            @OperationParam(name = "target", min = 1, max = 1) @Nullable Reference target,
            @OperationParam(name = "reason", min = 1, max = 1) @Nullable StringType reason,
            RequestDetails request) {
        PersonPair pair = new PersonPair(id(source, "source"), id(target, "target"));
        return noted(desk.propose(pair, mover(request), text(reason)), request);
    }

    /** {@code POST Task/[id]/$review-merge}: what a reviewer has found. Two who agree decide. */
    @Operation(name = "$review-merge", typeName = "Task")
    public Task review(
            @IdParam IdType task,
            @OperationParam(name = "verdict", min = 1, max = 1) @Nullable CodeType verdict,
            @OperationParam(name = "remark", min = 0, max = 1) @Nullable StringType remark,
            RequestDetails request) {
        MergeDeed deed = MergeDeed.verdict(verdict == null ? "" : verdict.getValueNotNull())
                .orElseThrow(() ->
                        new Refusal(Refusal.Reason.INVALID, sentences.refusal("wrong-code", "verdict"), "verdict"));
        return noted(desk.review(task.getIdPart(), deed, mover(request), text(remark)), request);
    }

    /** {@code POST Task/[id]/$unmerge}: two records were joined by mistake; the second person who says so parts them. */
    @Operation(name = "$unmerge", typeName = "Task")
    public Task unmerge(
            @IdParam IdType task,
            @OperationParam(name = "reason", min = 0, max = 1) @Nullable StringType reason,
            RequestDetails request) {
        return noted(desk.unmerge(task.getIdPart(), mover(request), text(reason)), request);
    }

    private String id(@Nullable Reference record, String name) {
        String named = record == null || record.getReference() == null ? "" : record.getReference();
        if (!named.matches("Patient/[A-Za-z0-9.-]{1,64}")) {
            throw new Refusal(Refusal.Reason.INVALID, sentences.refusal("required-element", name), name);
        }
        return named.substring(named.indexOf('/') + 1);
    }

    private static MergeMover mover(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        String person = caller.fhirUser();
        String facility = caller.facility();
        return new MergeMover(caller.account(), person == null ? "Organization/" + facility : person, facility);
    }

    /** The server has written in its own name; the audit is told whose records it was about. */
    private static Task noted(Task task, RequestDetails request) {
        AuditNotes notes = AuditNotes.of(request);
        notes.touched("Task/" + task.getIdElement().getIdPart());
        task.getInput().stream()
                .filter(input -> input.getValue() instanceof Reference)
                .map(input ->
                        ((Reference) input.getValue()).getReferenceElement().getIdPart())
                .forEach(notes::concerns);
        return task;
    }

    private static @Nullable String text(@Nullable StringType given) {
        return given == null ? null : given.getValue();
    }
}
