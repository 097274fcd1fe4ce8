package org.delhihims.merge;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.kernel.Refusal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Task;

/**
 * Keeps what merges have written as they have written it. It is asked about every Patient and Task that is stored, in the
 * transaction that stores it, whoever writes it.
 */
public final class MergeLedger {

    private final MergeRegister register;

    public MergeLedger(MergeRegister register) {
        this.register = register;
    }

    public void updated(Patient before, Patient after) {
        boolean isUntouched =
                mergers(before).equals(mergers(after)) && (!hasGivenWay(before) || isActive(before) == isActive(after));
        if (isUntouched || register.isDeciding()) {
            return;
        }
        if (register.isPartOfMerge(after.getIdElement().getIdPart())) {
            throw new Refusal(RULE, MergeSentences.MERGED_BY_HAND, "Patient.link");
        }
    }

    /** Every id that was ever given leads somewhere. */
    public void deleted(Patient resident) {
        if (!mergers(resident).isEmpty()
                && register.isPartOfMerge(resident.getIdElement().getIdPart())) {
            throw new Refusal(RULE, MergeSentences.MERGED_DELETED, "Patient.link");
        }
    }

    /** The task of a review is a receipt, which is written by the review. */
    public void taskStored(Task task) {
        if (MergeTasks.isOfMerge(task) && !register.isDeciding()) {
            throw new Refusal(RULE, MergeSentences.TASK_BY_HAND, "Task.code");
        }
    }

    private static boolean isActive(Patient resident) {
        return !resident.hasActive() || resident.getActive();
    }

    private static boolean hasGivenWay(Patient resident) {
        return resident.getLink().stream().anyMatch(link -> link.getType() == LinkType.REPLACEDBY);
    }

    private static Set<String> mergers(Patient resident) {
        return resident.getLink().stream()
                .filter(link -> link.getType() == LinkType.REPLACEDBY || link.getType() == LinkType.REPLACES)
                .map(link -> link.getType() + " "
                        + link.getOther().getReferenceElement().getIdPart())
                .collect(Collectors.toSet());
    }
}
