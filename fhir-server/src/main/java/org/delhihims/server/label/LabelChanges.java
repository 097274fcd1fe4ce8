package org.delhihims.server.label;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.delhihims.label.Labeller;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When the labels of a record change, those of the records that take them over change in the same transaction; where they are
 * very many, right after it.
 */
@Interceptor
public final class LabelChanges implements StorageInterceptor {

    private static final int AT_ONCE = 200;

    private final Labeller labeller;
    private final Dependents dependents;
    private final Relabelling relabelling;
    private final EntityManager session;

    LabelChanges(Labeller labeller, Dependents dependents, Relabelling relabelling, EntityManager session) {
        this.labeller = labeller;
        this.dependents = dependents;
        this.relabelling = relabelling;
        this.session = session;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(@Nullable IBaseResource before, IBaseResource after) {
        if (before != null && !passedOnTheSame((Resource) before, (Resource) after)) {
            // What was just stored is read again from the database.
            session.flush();
            take(dependents.of(
                    new IdType(after.getIdElement().toUnqualifiedVersionless().getValue())));
        }
    }

    private boolean passedOnTheSame(Resource before, Resource after) {
        return labeller.passedOn(before).equals(labeller.passedOn(after));
    }

    private void take(List<IdType> others) {
        if (others.size() <= AT_ONCE) {
            others.forEach(dependents::relabel);
            return;
        }
        relabelling.owe();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relabelling.rebuild();
            }
        });
    }
}
