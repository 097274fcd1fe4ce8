package org.delhihims.server.identity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Set;
import org.delhihims.identity.BlockingKey;
import org.delhihims.identity.BlockingKeys;
import org.delhihims.identity.SoundKeys;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;

/** Writes on every record how its names sound, and keeps the index of those who may be the same person. */
@Interceptor
public final class IdentityInterceptor implements StorageInterceptor {

    private final MatchIndex index;

    IdentityInterceptor(MatchIndex index) {
        this.index = index;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.FEATURES)
    public void creating(IBaseResource resource) {
        if (resource instanceof Patient resident) {
            SoundKeys.writeTo(resident);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.FEATURES)
    public void updating(IBaseResource before, IBaseResource after) {
        if (after instanceof Patient resident) {
            SoundKeys.writeTo(resident);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Patient resident) {
            index.add(idOf(resident), BlockingKeys.of(resident));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        if (before instanceof Patient earlier && after instanceof Patient resident) {
            Set<BlockingKey> keys = BlockingKeys.of(resident);
            if (!keys.equals(BlockingKeys.of(earlier))) {
                index.replace(idOf(resident), keys);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (resource instanceof Patient resident) {
            index.remove(idOf(resident));
        }
    }

    private static String idOf(Patient resident) {
        return resident.getIdElement().getIdPart();
    }
}
