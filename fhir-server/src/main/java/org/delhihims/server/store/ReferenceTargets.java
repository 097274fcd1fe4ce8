package org.delhihims.server.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what a resource refers to by a plain statement, before HAPI would do so by a query that Hibernate translates each time
 * and before which it compares all that waits in its session. What is not found here is left to HAPI, which says what is wrong
 * with it.
 */
@Interceptor
public final class ReferenceTargets implements StorageInterceptor {

    private final JdbcClient database;

    ReferenceTargets(JdbcClient database) {
        this.database = database;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.TARGETS)
    public void created(IBaseResource resource, TransactionDetails transaction) {
        resolve(targetsOf((Resource) resource), transaction);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.TARGETS)
    public void updated(IBaseResource before, IBaseResource after, TransactionDetails transaction) {
        // For what it referred to before HAPI has the rows.
        Set<IIdType> targets = targetsOf((Resource) after);
        targets.removeAll(targetsOf((Resource) before));
        resolve(targets, transaction);
    }

    private void resolve(Set<IIdType> targets, TransactionDetails transaction) {
        // What this transaction has deleted may not have been said to the database yet.
        if (!transaction.getDeletedResourceIds().isEmpty()) {
            return;
        }
        List<IIdType> open = targets.stream()
                .filter(target -> !transaction.hasResolvedResourceId(target))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        database.sql("""
                        select r.res_type, r.fhir_id, r.res_id
                        from hfj_resource r
                        join unnest(cast(? as text[]), cast(? as text[])) as target (type, id)
                            on r.res_type = target.type and r.fhir_id = target.id
                        where r.res_deleted_at is null
                        """)
                .params(arrayOf(open, IIdType::getResourceType), arrayOf(open, IIdType::getIdPart))
                .query(row -> {
                    transaction.addResolvedResourceId(
                            new IdType(row.getString("res_type"), row.getString("fhir_id")),
                            JpaPid.fromId(row.getLong("res_id")));
                });
    }

    private static String[] arrayOf(List<IIdType> ids, Function<IIdType, String> part) {
        return ids.stream().map(part).toArray(String[]::new);
    }

    private static Set<IIdType> targetsOf(Resource resource) {
        Set<IIdType> targets = new LinkedHashSet<>();
        Elements.visit(resource, (path, element) -> {
            if (element instanceof Reference reference && reference.hasReference()) {
                IIdType id = reference.getReferenceElement();
                if (id.hasResourceType() && id.hasIdPart() && !id.isAbsolute()) {
                    targets.add(id.toUnqualifiedVersionless());
                }
            }
        });
        return targets;
    }
}
