package org.delhihims.server.merge;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.List;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.access.ConditionalWrites;
import org.delhihims.server.identifier.NumberMarks;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hospital that writes a Patient by its own number ({@code If-None-Exist} and the like) finds the one that stays. The one
 * that gave way has the number still, and of two the hospital could write neither.
 */
@Interceptor
public final class LivingHolders implements StorageInterceptor {

    private final JdbcClient database;
    private final NumberMarks marks;

    LivingHolders(JdbcClient database, NumberMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void onlyLiving(SearchParameterMap search, @Nullable RequestDetails request, ICachedSearchDetails details) {
        List<List<IQueryParameterType>> numbers = search.get(Patient.SP_IDENTIFIER);
        if (!"Patient".equals(details.getResourceType()) || numbers == null || !ConditionalWrites.include(request)) {
            return;
        }
        boolean isOfTwo = numbers.stream()
                .flatMap(List::stream)
                .anyMatch(number -> number instanceof TokenParam token && isCopied(token));
        if (isOfTwo) {
            search.add(Patient.SP_ACTIVE, new TokenParam("false").setModifier(TokenParamModifier.NOT));
        }
    }

    private boolean isCopied(TokenParam number) {
        return number.getSystem() != null
                && number.getValue() != null
                && database.sql("select exists (select from hims.merged_record where numbers @> array[?]::text[])")
                        .param(marks.of(number.getSystem(), number.getValue()))
                        .query(Boolean.class)
                        .single();
    }
}
