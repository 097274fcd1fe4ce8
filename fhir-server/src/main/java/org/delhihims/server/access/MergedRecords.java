package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.ArrayList;
import java.util.List;
import org.delhihims.access.Permission;
import org.delhihims.access.Requirement;
import org.delhihims.server.StorageInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A search for what was recorded of a patient finds what was recorded under the numbers that have given way to his, too. It
 * goes no further than the caller comes anyway: residents to their own, and who acts for another to the one record alone.
 */
@Interceptor
public final class MergedRecords implements StorageInterceptor {

    /** After what changes a search, and before it is held to what may be found. */
    private static final int BEFORE_THE_GUARD = 9_000;

    private static final List<Requirement> WAYS_IN =
            List.of(Requirement.SELF, Requirement.TREATMENT, Requirement.PRESENTED, Requirement.CONSENT);

    private final JdbcClient database;
    private final Standings standings;

    MergedRecords(JdbcClient database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** A record, and the one that it has given way to. */
    private record Merged(String id, String living) {}

    @Hook(value = Pointcut.STORAGE_PRESEARCH_REGISTERED, order = BEFORE_THE_GUARD)
    public void widen(SearchParameterMap search, @Nullable RequestDetails request, ICachedSearchDetails details) {
        Caller caller = Callers.of(request).orElse(null);
        String type = details.getResourceType();
        if (caller == null || type == null || type.equals("Patient")) {
            return;
        }
        // What a write looks for under one number it must not find, and change, under another.
        if (ConditionalWrites.include(request)) {
            return;
        }
        for (String parameter : SearchedPatients.PATIENT_PARAMETERS) {
            List<List<IQueryParameterType>> all = search.get(parameter);
            if (all != null) {
                all.replaceAll(alternatives -> widened(alternatives, type, caller, request));
            }
        }
    }

    private List<IQueryParameterType> widened(
            List<IQueryParameterType> alternatives, String type, Caller caller, @Nullable RequestDetails request) {
        List<String> named = SearchedPatients.patientsAmong(alternatives);
        if (named.isEmpty() || named.size() < alternatives.size()) {
            return alternatives;
        }
        List<IQueryParameterType> wider = new ArrayList<>(alternatives);
        for (Merged one : mergedInto(named)) {
            if (!named.contains(one.id()) && comesAsFar(one, PolicyJudge.isResult(type), caller, request)) {
                wider.add(new ReferenceParam("Patient/" + one.id()));
            }
        }
        return wider;
    }

    /** Whether whatever lets the caller into the one record lets him into the other. */
    private boolean comesAsFar(Merged one, boolean isResult, Caller caller, @Nullable RequestDetails request) {
        Standing living = standings.between(caller, one.living(), request);
        Standing merged = standings.between(caller, one.id(), request);
        return WAYS_IN.stream()
                .allMatch(way -> !living.meets(way, Permission.SEARCH, isResult)
                        || merged.meets(way, Permission.SEARCH, isResult));
    }

    private List<Merged> mergedInto(List<String> living) {
        return database.sql("""
                        with recursive merged (id, living) as (
                            select source_id, target_id from hims.merged_record where target_id = any (?)
                            union all
                            select next.source_id, merged.living
                            from merged join hims.merged_record next on next.target_id = merged.id
                        )
                        select id, living from merged
                        """)
                .param(living.toArray(String[]::new))
                .query((row, number) -> new Merged(row.getString("id"), row.getString("living")))
                .list();
    }
}
