package org.delhihims.server.correction;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.delhihims.correction.CorrectionKind;
import org.delhihims.correction.CorrectionState;
import org.delhihims.correction.CorrectionTasks;
import org.hl7.fhir.r4.model.Task;

/**
 * The corrections that wait at a facility. They are looked for in the server's name: an administrator counts those of
 * restricted records too, though he may not open them.
 */
final class OpenCorrections {

    private static final int MOST = 1000;

    private final IFhirResourceDao<Task> tasks;

    OpenCorrections(IFhirResourceDao<Task> tasks) {
        this.tasks = tasks;
    }

    /** Those of a facility, the one that is due first before the others. */
    List<Task> at(String facility) {
        SearchParameterMap asked = open();
        asked.add(Task.SP_OWNER, new ReferenceParam("Organization/" + facility));
        asked.setSort(new SortSpec(Task.SP_AUTHORED_ON, SortOrderEnum.ASC));
        asked.setLoadSynchronousUpTo(MOST);
        return tasks.searchForResources(asked, new SystemRequestDetails()).stream()
                .filter(task -> CorrectionKind.of(task).isPresent())
                .sorted(Comparator.comparing(CorrectionTasks::due))
                .toList();
    }

    /** How many there are at all facilities that were asked for before a time. */
    int countAskedBefore(Instant time) {
        SearchParameterMap asked = open();
        asked.add(Task.SP_AUTHORED_ON, new DateParam(ParamPrefixEnum.LESSTHAN, Date.from(time)));
        asked.setSummaryMode(SummaryEnum.COUNT);
        return tasks.search(asked, new SystemRequestDetails()).sizeOrThrowNpe();
    }

    private static SearchParameterMap open() {
        TokenOrListParam kinds = new TokenOrListParam();
        for (CorrectionKind kind : CorrectionKind.values()) {
            kinds.add(new TokenParam(kind.code()));
        }
        TokenOrListParam states = new TokenOrListParam();
        for (CorrectionState state : CorrectionState.values()) {
            if (state.isOpen()) {
                states.add(new TokenParam(state.code()));
            }
        }
        SearchParameterMap asked = SearchParameterMap.newSynchronous();
        asked.add(Task.SP_CODE, kinds);
        asked.add(Task.SP_BUSINESS_STATUS, states);
        return asked;
    }
}
