package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.delhihims.access.Constraint;
import org.delhihims.access.Permission;
import org.delhihims.access.SmartScope;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Holds every read, search and write to the scopes of the token, record by record. */
@Interceptor
public final class ScopeGuard implements StorageInterceptor {

    private final ScopeJudge judge;
    private final PatientRecords records;
    private final ScopeRefusals refusals;

    ScopeGuard(ScopeJudge judge, PatientRecords records, ScopeRefusals refusals) {
        this.judge = judge;
        this.records = records;
        this.refusals = refusals;
    }

    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void hide(IPreResourceAccessDetails found, @Nullable RequestDetails request) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null || caller.seesEverything() || BeingWritten.is(found, request)) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.getResource(i) instanceof Resource resource && !judge.maySee(caller, resource)) {
                found.setDontReturnResourceAtIndex(i);
            }
        }
    }

    /** Adds to a search what its scopes narrow it to, so that pages and totals are of what may be seen. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void narrow(
            SearchParameterMap search,
            @Nullable RequestDetails request,
            ca.uhn.fhir.rest.server.util.ICachedSearchDetails details) {
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null || caller.seesEverything() || details.getResourceType() == null) {
            return;
        }
        String type = details.getResourceType();
        List<SmartScope> applying = caller.grant().applying(type, Permission.SEARCH);
        boolean isOnPatient = applying.stream().allMatch(scope -> scope.context() == SmartScope.Context.PATIENT);
        if (isOnPatient && !records.isAboutNobody(type)) {
            onlyOf(String.valueOf(caller.patient()), type, search, request);
        }
        onlyInCategories(applying, search, request);
    }

    private void onlyOf(String patient, String type, SearchParameterMap search, @Nullable RequestDetails request) {
        if (type.equals("Patient")) {
            search.add("_id", new TokenParam(patient));
            return;
        }
        String parameter = records.parameterOf(type).orElseThrow(() -> refusals.refusal(request));
        search.add(parameter, new ReferenceParam("Patient/" + patient));
    }

    /** Several scopes, each with one value of the same parameter, are one condition; others cannot be asked for together. */
    private void onlyInCategories(
            List<SmartScope> applying, SearchParameterMap search, @Nullable RequestDetails request) {
        if (applying.isEmpty()
                || applying.stream().anyMatch(scope -> scope.constraints().isEmpty())) {
            return;
        }
        if (applying.size() == 1) {
            applying.get(0).constraints().forEach(one -> search.add(one.parameter(), anyOf(List.of(one))));
            return;
        }
        Set<String> names = applying.stream()
                .flatMap(scope -> scope.constraints().stream())
                .map(Constraint::parameter)
                .collect(Collectors.toSet());
        if (names.size() != 1
                || applying.stream().anyMatch(scope -> scope.constraints().size() != 1)) {
            throw refusals.refusal(request);
        }
        search.add(
                names.iterator().next(),
                anyOf(applying.stream()
                        .flatMap(scope -> scope.constraints().stream())
                        .toList()));
    }

    private static TokenOrListParam anyOf(List<Constraint> values) {
        TokenOrListParam any = new TokenOrListParam();
        values.forEach(one -> {
            int bar = one.value().indexOf('|');
            any.add(
                    bar < 0
                            ? new TokenParam(one.value())
                            : new TokenParam(
                                    one.value().substring(0, bar), one.value().substring(bar + 1)));
        });
        return any;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnless(Permission.CREATE, resource, request);
    }

    /** The record as it was, too: nobody changes what is another's by making it his own. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuseUnless(Permission.UPDATE, before, request);
        refuseUnlessStillOwn(after, request);
    }

    private void refuseUnlessStillOwn(IBaseResource after, @Nullable RequestDetails request) {
        Callers.of(request)
                .filter(caller -> !judge.allows(caller, (Resource) after, Permission.UPDATE))
                .ifPresent(caller -> {
                    throw refusals.refusal(request);
                });
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnless(Permission.DELETE, resource, request);
    }

    private void refuseUnless(Permission permission, IBaseResource resource, @Nullable RequestDetails request) {
        Callers.of(request)
                .filter(caller -> !judge.allows(caller, (Resource) resource, permission))
                .ifPresent(caller -> {
                    boolean isStored = permission != Permission.CREATE;
                    if (isStored && !judge.maySee(caller, (Resource) resource)) {
                        throw new ResourceNotFoundException(resource.getIdElement());
                    }
                    throw refusals.refusal(request);
                });
    }
}
