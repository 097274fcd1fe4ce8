package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Comparator;
import java.util.List;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionState;
import org.delhihims.correction.CorrectionTasks;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * The corrections that wait at a facility. They are looked for in the server's name: an administrator counts those of
 * restricted records too, though he may not open them.
 */
final class OpenCorrections {

    private static final int MOST = 1000;

    private static final List<TaskStatus> UNDONE = List.of(TaskStatus.READY, TaskStatus.INPROGRESS, TaskStatus.ONHOLD);

    private final IFhirResourceDao<Task> tasks;

    OpenCorrections(IFhirResourceDao<Task> tasks) {
        this.tasks = tasks;
    }

    List<Task> at(String facility) {
        TokenOrListParam kinds = new TokenOrListParam();
        for (CorrectionKind kind : CorrectionKind.values()) {
            kinds.add(new TokenParam(kind.code()));
        }
        TokenOrListParam statuses = new TokenOrListParam();
        UNDONE.forEach(status -> statuses.add(new TokenParam(status.toCode())));
        SearchParameterMap asked = SearchParameterMap.newSynchronous();
        asked.add(Task.SP_OWNER, new ReferenceParam("Organization/" + facility));
        asked.add(Task.SP_CODE, kinds);
        asked.add(Task.SP_STATUS, statuses);
        asked.setLoadSynchronousUpTo(MOST);
        return tasks.searchForResources(asked, new SystemRequestDetails()).stream()
                .filter(task -> CorrectionKind.of(task).isPresent())
                .filter(task -> CorrectionState.of(task).isOpen())
                .sorted(Comparator.comparing(CorrectionTasks::due))
                .toList();
    }
}
