package org.delhihims.server.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.delhihims.server.Elements;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what a resource refers to by a plain statement, before HAPI would do so by a query that Hibernate translates each time
 * and before which it compares all that waits in its session: a quarter of what it takes to store a record. What is not found here
 * is left to HAPI, which says what is wrong with it.
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
        targets.stream()
                .filter(target -> !transaction.hasResolvedResourceId(target))
                .forEach(target ->
                        keyOf(target).ifPresent(key -> transaction.addResolvedResourceId(target, JpaPid.fromId(key))));
    }

    private Optional<Long> keyOf(IIdType target) {
        return database.sql("""
                        select res_id from hfj_resource where res_type = ? and fhir_id = ? and res_deleted_at is null
                        """)
                .params(target.getResourceType(), target.getIdPart())
                .query(Long.class)
                .optional();
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
