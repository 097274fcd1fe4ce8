package org.delhihims.server.text;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.entity.Search;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.List;
import org.delhihims.server.StorageInterceptor;

/**
 * Answers the text part of a search from the index with the numbers of the resources that match, and leaves everything else to
 * the database: the other parameters, order, pages, the total, who may see what. So a text is never answered from the index
 * alone, and what the index still holds of a deleted resource is not found.
 */
@Interceptor
public final class TextSearch implements StorageInterceptor {

    /** No resource has this number. */
    private static final Long NOTHING = -1L;

    private final TextQuestions questions;
    private final TextDesk desk;

    TextSearch(TextQuestions questions, TextDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void askIndex(SearchParameterMap search, ICachedSearchDetails details) {
        if (!questions.isIn(search)) {
            return;
        }
        boolean isSearch = details instanceof Search && search.getEverythingMode() == null;
        TextQuery query = questions.take(search, details.getResourceType(), isSearch);
        List<Long> found = desk.find(query);
        TokenOrListParam ids = new TokenOrListParam();
        (found.isEmpty() ? List.of(NOTHING) : found).forEach(id -> ids.add(new TokenParam(id.toString())));
        search.add(Constants.PARAM_PID, ids);
    }
}
