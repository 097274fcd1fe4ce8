package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.delhihims.access.Permission;
import org.delhihims.access.Requirement;
import org.delhihims.label.Confidentiality;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Holds every search to what its caller may find, by parameters that are added to it: so pages, totals and the order are of
 * what may be seen, and tell nothing of the rest. Searches within searches, by which one could guess at what is hidden, are
 * answered first, in the caller's name.
 */
@Interceptor
public final class SearchGuard implements StorageInterceptor {

    /** Before whatever else changes a search. */
    private static final int FIRST = -10_000;

    /** After whatever else changes a search. */
    private static final int LAST = 10_000;

    private final Reaches reaches;
    private final SearchedPatients searched;
    private final SearchHops hops;
    private final Standings standings;
    private final VisibleRecords visible;
    private final OpenRecords records;
    private final ScopeRefusals refusals;

    SearchGuard(
            Reaches reaches,
            SearchedPatients searched,
            SearchHops hops,
            Standings standings,
            VisibleRecords visible,
            OpenRecords records,
            ScopeRefusals refusals) {
        this.reaches = reaches;
        this.searched = searched;
        this.hops = hops;
        this.standings = standings;
        this.visible = visible;
        this.records = records;
        this.refusals = refusals;
    }

    /** The searches within it are searches of their own, to which whatever changes a search comes by itself. */
    @Hook(value = Pointcut.STORAGE_PRESEARCH_REGISTERED, order = FIRST)
    public void answerHops(SearchParameterMap search, @Nullable RequestDetails request, ICachedSearchDetails details) {
        String type = details.getResourceType();
        if (type != null && request != null) {
            Callers.of(request).ifPresent(caller -> hops.answer(search, type, caller, request));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESEARCH_REGISTERED, order = LAST)
    public void narrow(SearchParameterMap search, @Nullable RequestDetails request, ICachedSearchDetails details) {
        Caller caller = Callers.of(request).orElse(null);
        String type = details.getResourceType();
        if (caller == null || type == null || request == null) {
            return;
        }
        if (reaches.areOpen(caller.policyRole(), type)) {
            return;
        }
        Collection<String> patients = searched.by(search, type, request);
        Reach reach = reaches.of(
                caller.policyRole(), type, requirement -> holds(requirement, type, patients, search, caller, request));
        if (reach.isMasked() && !Masking.SEARCHED_BY.containsAll(search.keySet())) {
            throw refusals.notForRole();
        }
        if (!reach.isNothing()) {
            apply(reach, search, caller);
            lookAtEach(patients, type, search, caller, request);
        } else if (!patients.isEmpty()) {
            search.add("_id", new TokenParam(SearchHops.NONE));
        } else if (!search.containsKey("_id")) {
            throw refusals.nameThePatient();
        } else if (isAskedFor(type, request) || SearchHops.isWithinAnother(request)) {
            onlyOpenOnes(search, type, caller, request);
        }
    }

    /** The server itself looks for records by their ids, too, and holds what it finds to what may be seen. */
    private static boolean isAskedFor(String type, RequestDetails request) {
        return type.equals(request.getResourceName())
                && request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && request.getParameters().containsKey("_id");
    }

    private void onlyOpenOnes(SearchParameterMap search, String type, Caller caller, RequestDetails request) {
        TokenOrListParam open = new TokenOrListParam().add(new TokenParam(SearchHops.NONE));
        search.get("_id").stream()
                .flatMap(List::stream)
                .filter(TokenParam.class::isInstance)
                .map(id -> new IdType(((TokenParam) id).getValue()).getIdPart())
                .distinct()
                .filter(id -> records.isOpen(caller, new IdType(type, id), request))
                .forEach(id -> open.add(new TokenParam(id)));
        search.add("_id", open);
    }

    private boolean holds(
            Requirement requirement,
            String type,
            Collection<String> patients,
            SearchParameterMap search,
            Caller caller,
            RequestDetails request) {
        if (requirement == Requirement.IDENTIFIED) {
            return type.equals("Patient") && Identification.isBy(search);
        }
        boolean isResult = PolicyJudge.isResult(type);
        return !patients.isEmpty()
                && patients.stream()
                        .map(patient -> standings.between(caller, patient, request))
                        .allMatch(standing -> standing.meets(requirement, Permission.SEARCH, isResult));
    }

    /** Where a patient has Consents, or records with labels, no parameter says which records may be seen. */
    private void lookAtEach(
            Collection<String> patients,
            String type,
            SearchParameterMap search,
            Caller caller,
            RequestDetails request) {
        boolean isNeeded = !type.equals("Patient")
                && patients.stream()
                        .map(patient -> standings.between(caller, patient, request))
                        .anyMatch(Standing::mustLookAtEach);
        if (isNeeded) {
            List<String> seen =
                    visible.of(patients, type, caller, request).orElseThrow(() -> refusals.tooManyToJudge(type));
            TokenOrListParam any = new TokenOrListParam();
            (seen.isEmpty() ? List.of(SearchHops.NONE) : seen).forEach(id -> any.add(new TokenParam(id)));
            search.add("_id", any);
        }
    }

    private static void apply(Reach reach, SearchParameterMap search, Caller caller) {
        for (Requirement requirement : reach.requirements()) {
            if (requirement == Requirement.FACILITY) {
                search.add("_tag", new TokenParam(FacilityTag.SYSTEM, String.valueOf(caller.facility())));
                withoutLabels(search, caller);
            } else {
                search.add("status", anyOf(RecordReader.RELEASED));
            }
        }
        if (!reach.onlyCategories().isEmpty()) {
            search.add("category", anyOf(reach.onlyCategories()));
        }
        for (String category : reach.noneOfCategories()) {
            search.add("category", new TokenParam(category).setModifier(TokenParamModifier.NOT));
        }
    }

    /** A person sees what is labelled only of patients whom he treats, which a search over many does not ask. */
    private static void withoutLabels(SearchParameterMap search, Caller caller) {
        if (caller.account() != null) {
            for (Confidentiality level : List.of(Confidentiality.R, Confidentiality.V)) {
                search.add(
                        "_security",
                        new TokenParam(Confidentiality.SYSTEM, level.name()).setModifier(TokenParamModifier.NOT));
            }
        }
    }

    private static TokenOrListParam anyOf(Set<String> codes) {
        TokenOrListParam any = new TokenOrListParam();
        codes.stream().sorted().forEach(code -> any.add(new TokenParam(code)));
        return any;
    }
}
