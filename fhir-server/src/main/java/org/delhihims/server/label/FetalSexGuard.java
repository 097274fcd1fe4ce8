package org.delhihims.server.label;

import static org.delhihims.kernel.Refusal.Reason.RULE;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.delhihims.kernel.Refusal;
import org.delhihims.label.FetalSex;
import org.delhihims.server.StorageInterceptor;
import org.delhihims.server.StoragePlace;
import org.delhihims.server.StoredResource;
import org.delhihims.server.conformance.RuleBook;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** Nothing that tells the sex of a fetus is stored (PCPNDT Act 1994, section 5; POL-14). */
@Interceptor
public final class FetalSexGuard implements StorageInterceptor {

    private final RuleBook sentences;

    FetalSexGuard(RuleBook sentences) {
        this.sentences = sentences;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = StoragePlace.AADHAAR)
    public void created(IBaseResource resource) {
        refuseIfTold((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = StoragePlace.AADHAAR)
    public void updated(IBaseResource before, IBaseResource after) {
        refuseIfTold((Resource) after);
    }

    private void refuseIfTold(Resource resource) {
        if (resource instanceof MetadataResource) {
            return;
        }
        FetalSex.in(resource).ifPresent(path -> {
            String place = StoredResource.inRequest(resource, path);
            throw new Refusal(RULE, sentences.refusal("fetal-sex", place), place);
        });
    }
}
